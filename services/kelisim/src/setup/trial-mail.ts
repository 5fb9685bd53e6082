import { randomUUID } from 'node:crypto';
import type { Config } from '@kelisim/config';
import { phrases } from '@kelisim/phrases';
import type { Mailer } from '@kelisim/ports/mailer';

/** Sends a mail that says that mail works; undefined when it was taken, or why it was not. */
export async function sendTrialMail(
  mailer: Mailer,
  { mail, language }: Config,
  to: string,
): Promise<string | undefined> {
  const say = phrases(language);
  const text = say('setup.text');
  const outcome = await mailer.send({
    ...{ messageId: `<setup-${randomUUID()}@kelisim>`, from: mail.from, to },
    ...{ subject: say('setup.subject'), text, html: `<p>${text}</p>` },
  });
  return outcome.kind === 'accepted' ? undefined : outcome.cause;
}
