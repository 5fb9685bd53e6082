import type { RenderedMail } from '@kelisim/domain/documents/alerting';
import type { SendMailOptions } from 'nodemailer';

/** A rendered mail as nodemailer takes it. Addresses, subject and texts are encoded there, never joined by hand. */
export const messageOf = ({
  messageId,
  from,
  to,
  subject,
  text,
  html,
  unsubscribe,
  inReplyTo,
}: RenderedMail): SendMailOptions => ({
  messageId,
  from,
  to,
  subject,
  text,
  html,
  ...(inReplyTo && { inReplyTo, references: inReplyTo }),
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe && {
      // One click, as RFC 8058 has it: the mail program sends a POST and shows no page.
      'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
  // What stands in a mail comes from outside: nothing in it may make us read a file or an address.
  disableFileAccess: true,
  disableUrlAccess: true,
});
