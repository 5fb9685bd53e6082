import type { Mailer, MailOutcome } from '@kelisim/ports/mailer';
import { createTransport } from 'nodemailer';
import { messageOf } from './message';

export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  /** For one whole attempt, from the name look-up to the server's last word; 60,000 ms unless told. */
  readonly deadlineMs?: number;
}

/** Hands mails to a server, one connection each; what the server says decides what becomes of them. */
export function smtpMailer({ url, deadlineMs = 60_000 }: SmtpOptions): Mailer {
  return {
    async send(mail) {
      const transport = createTransport(url, {
        connectionTimeout: deadlineMs,
        greetingTimeout: deadlineMs,
        socketTimeout: deadlineMs,
      } as object);
      // A server that answers each command just in time could hold a mail for ever: the whole has its own end.
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise<MailOutcome>((resolve) => {
        timer = setTimeout(() => resolve({ kind: 'later', cause: `no answer within ${deadlineMs} ms` }), deadlineMs);
      });
      const sending = transport.sendMail(messageOf(mail)).then((): MailOutcome => ({ kind: 'accepted' }), outcomeOf);
      try {
        return await Promise.race([sending, deadline]);
      } finally {
        clearTimeout(timer);
        transport.close();
      }
    },
    close: async () => undefined,
  };
}

/** RFC 5321: 5xx is for good, 4xx and a broken connection are for now. */
function outcomeOf(error: Error & { responseCode?: number; code?: string; command?: string }): MailOutcome {
  const { responseCode = 0, message: cause } = error;
  if (responseCode < 500 || error.code === 'EAUTH') return { kind: 'later', cause };
  return { kind: 'refused', reason: error.command?.startsWith('RCPT') ? 'address-refused' : 'mail-refused', cause };
}
