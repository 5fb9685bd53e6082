import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RenderedMail } from '@kelisim/domain/documents/alerting';
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

const fileStem = (mail: RenderedMail): string => mail.messageId.replace(/@.*$/, '').replace(/[^A-Za-z0-9._-]/g, '');
