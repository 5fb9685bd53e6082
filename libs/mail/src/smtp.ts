import type { Mailer, MailOutcome } from '@kelisim/ports/mailer';
import { createTransport, type NodemailerError } from 'nodemailer';
import { messageOf } from './message';

export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; `?requireTLS=true` and the like as nodemailer knows them. */
  readonly url: string;
  /** For one whole attempt, from the name look-up to the server's last word; 60,000 ms unless told. */
  readonly deadlineMs?: number;
}

/** Hands mails to a server, one connection each; what the server says decides what becomes of them. */
export function smtpMailer({ url, deadlineMs = 60_000 }: SmtpOptions): Mailer {
  const transport = createTransport({ url, requireTLS: mustEncrypt(url) });
  return {
    async send(mail) {
      // A server that answers each command just in time could hold a mail for ever: the whole has its own end.
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        await transport.sendMail({ ...messageOf(mail), signal });
        return { kind: 'accepted' };
      } catch (error) {
        if (signal.aborted) return { kind: 'later', cause: `the mail server did not finish within ${deadlineMs} ms` };
        return outcomeOf(error as NodemailerError); // sendMail rejects with nothing else
      }
    },
    close: async () => transport.close(),
  };
}

/**
 * A password is not sent in the clear: a server that offers no encryption may be someone between. Whoever knows better
 * says so in the address (`?ignoreTLS=true`); loopback needs none.
 */
function mustEncrypt(url: string): boolean {
  const { username, hostname, searchParams } = new URL(url);
  const decided = searchParams.has('ignoreTLS') || searchParams.has('requireTLS');
  return username !== '' && !decided && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The commands that speak of this mail; a refusal of any other is about the server or about us. */
const REFUSED_BY: Readonly<Record<string, 'address-refused' | 'mail-refused'>> = {
  'RCPT TO': 'address-refused',
  'MAIL FROM': 'mail-refused',
  DATA: 'mail-refused',
  // Not even asked: there was no address that could be asked for.
  API: 'address-refused',
};

/** RFC 5321: 5xx is for good, 4xx and a broken connection are for now. */
function outcomeOf({ responseCode, code, command = '', message: cause }: NodemailerError): MailOutcome {
  const reason = REFUSED_BY[command];
  const forGood = responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500;
  return reason && forGood ? { kind: 'refused', reason, cause } : { kind: 'later', cause };
}
