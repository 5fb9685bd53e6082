import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RenderedMail } from '@kelisim/domain/documents/alerting';
import { sha256 } from '@kelisim/domain/ids';
import type { Mailer } from '@kelisim/ports/mailer';
import { createTransport } from 'nodemailer';
import { messageOf } from './message';

/**
 * Keeps each mail as an `.eml` file that any mail program opens. The file is named after the Message-ID: a mail that is
 * handed over twice is one file.
 */
export function outboxMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      try {
        const { message } = await transport.sendMail(messageOf(mail));
        await mkdir(folder, { recursive: true });
        const file = path.join(folder, `${fileStem(mail)}.eml`);
        const part = `${file}.${randomUUID()}.part`;
        await writeFile(part, message as Buffer);
        await rename(part, file);
        return { kind: 'accepted' };
      } catch (error) {
        return { kind: 'later', cause: error instanceof Error ? error.message : String(error) };
      }
    },
    close: async () => transport.close(),
  };
}

/** The id itself where it is fit for a name, as ours are; else its digest, so that no two mails share a file. */
function fileStem({ messageId }: RenderedMail): string {
  const local = /^<([A-Za-z0-9_-]{1,100})@[^@]*>$/.exec(messageId)?.[1];
  return local ?? sha256(messageId).slice(0, 40);
}
