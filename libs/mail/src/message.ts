import type { RenderedMail } from '@kelisim/domain/documents/alerting';
import type { SendMailOptions } from 'nodemailer';

/** A rendered mail as nodemailer takes it. Addresses, subject and texts are encoded there, never joined by hand. */
export const messageOf = ({ messageId, from, to, subject, text, html }: RenderedMail): SendMailOptions => ({
  messageId,
  from,
  to,
  subject,
  text,
  html,
  headers: { 'Auto-Submitted': 'auto-generated' },
  // What stands in a mail comes from outside: nothing in it may make us read a file or an address.
  disableFileAccess: true,
  disableUrlAccess: true,
});
