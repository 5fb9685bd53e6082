import type { RenderedMail } from '@kelisim/domain/documents/alerting';
import type { Mailer } from '@kelisim/ports/mailer';

/** A mailer whose mails go nowhere but to the test. */
export interface MailerHarness {
  readonly mailer: Mailer;
  /** The mails handed over so far, as they were written (RFC 5322). */
  received(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A mail such as the alerter renders. */
export const sampleMail = (differing: Partial<RenderedMail> = {}): RenderedMail => ({
  messageId: '<m0123456789abcdef01234567@kelisim.example>',
  from: 'Келисим <kelisim@kelisim.example>',
  to: 'analyst@reader.example',
  subject: 'Новое соглашение: Омская область – Павлодарская область',
  text: 'Подписан меморандум.\n.\nТочка одна на строке.\n',
  html: '<p>Подписан <b>меморандум</b>.</p>',
  ...differing,
});

const headersOf = (mail: string): string => mail.slice(0, mail.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
const header = (mail: string, name: string): string =>
  decoded(new RegExp(`^${name}: (.*)$`, 'im').exec(headersOf(mail))?.[1]?.trim() ?? '');

/** Encoded words of RFC 2047, those of one header joined. */
function decoded(value: string): string {
  const words = value.replace(/\?=\s+=\?/g, '?==?');
  return words.replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, form: string, text: string) =>
    form.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quotedPrintable(text.replaceAll('_', ' ')),
  );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** All parts of a mail as text, whichever way each is encoded. */
function bodyOf(mail: string): string {
  const parts = mail.split(/^--.*$/m).map((part) => {
    const body = part.slice(part.search(/\r?\n\r?\n/)).trim();
    if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString();
    return /transfer-encoding: quoted-printable/i.test(part) ? quotedPrintable(body) : body;
  });
  return parts.join('\n').replaceAll('\r\n', '\n');
}

/**
 * What every mailer promises.
 * @param open gives a mailer of its own to each test
 */
export function mailerContract(name: string, open: () => Promise<MailerHarness>): void {
  describe(`mailer: ${name}`, () => {
    let harness: MailerHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    it('hands a mail over whole', async () => {
      const mail = sampleMail();
      expect(await harness.mailer.send(mail)).toEqual({ kind: 'accepted' });
      const [received = ''] = await harness.received();
      expect(header(received, 'Message-ID')).toBe(mail.messageId);
      expect(header(received, 'Subject')).toBe(mail.subject);
      expect(header(received, 'From')).toBe(mail.from);
      expect(header(received, 'To')).toBe(mail.to);
      expect(bodyOf(received)).toContain(mail.text.trim());
      expect(bodyOf(received)).toContain(mail.html);
    });

    it('keeps the Message-ID when a mail is sent again', async () => {
      await harness.mailer.send(sampleMail());
      await harness.mailer.send(sampleMail());
      const ids = (await harness.received()).map((mail) => header(mail, 'Message-ID'));
      expect(new Set(ids)).toEqual(new Set([sampleMail().messageId]));
    });

    it('sends many at once, each as it is', async () => {
      const mails = Array.from({ length: 10 }, (_, number) =>
        sampleMail({ messageId: `<m${number}@kelisim.example>`, subject: `Mail ${number}` }),
      );
      await Promise.all(mails.map((mail) => harness.mailer.send(mail)));
      const subjects = (await harness.received()).map((mail) => header(mail, 'Subject'));
      expect(subjects.sort()).toEqual(mails.map((mail) => mail.subject).sort());
    });

    it('lets nothing in a title become a header or a file', async () => {
      const subject = 'Соглашение\r\nBcc: everyone@reader.example\n\nHello';
      await harness.mailer.send(sampleMail({ subject, html: '<img src="file:///etc/passwd">' }));
      const [received = ''] = await harness.received();
      expect(headersOf(received)).not.toMatch(/^Bcc:/im);
      expect(bodyOf(received)).not.toContain('root:');
    });
  });
}
