import { createInterface } from 'node:readline/promises';
import { outboxOf } from '@kelisim/composition';
import type { Config } from '@kelisim/config';
import { type Command, Option } from 'commander';
import { type Choices, settingsOf, writeSettings } from '../setup/settings';
import { sendTrialMail } from '../setup/trial-mail';
import { checkSources } from '../sources/check';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { withWorkplace } from '../workplace';

interface Options extends Choices {
  readonly force?: boolean;
  readonly look: boolean;
  readonly testMail: boolean;
}

/** What is asked where it was not said; an empty answer takes the default. */
const QUESTIONS: readonly [choice: keyof Choices, question: string][] = [
  ['regions', 'Regions, ISO 3166-2 codes with commas (RU-OMS,KZ-55), or all'],
  ['languages', 'Languages of sources (ru,kk,en), or all'],
  ['language', 'Language of the console and of mails (ru, en or kk)'],
  ['mailTo', 'Who is told of new agreements (an e-mail address), or nothing'],
  ['smtpUrl', 'Mail server (smtps://user:password@host), or nothing: mails are files then'],
  ['contact', 'How webmasters reach you (an address of the web or of mail)'],
];

/** `kelisim init`: from the demo to real use. */
export function addInit(program: Command, terminal: Terminal): void {
  program
    .command('init')
    .option('--regions <codes>', 'ISO 3166-2 codes with commas whose sources are watched, or all')
    .option('--languages <codes>', 'languages of the sources that are watched, or all')
    .addOption(new Option('--language <code>', 'language of the console and of mails').choices(['ru', 'en', 'kk']))
    .option('--mail-to <address>', 'who is told of new agreements')
    .option('--mail-from <address>', 'sender of mails')
    .option('--smtp-url <url>', 'mail server with user and password; without it mails are files in the outbox')
    .option('--contact <address>', 'how webmasters reach you, told to every site')
    .option('--force', 'replace the configuration that is there')
    .option('--no-test-mail', 'send no test mail')
    .option('--no-look', 'do not look at the sources that were chosen')
    .description(
      'Choose regions, languages and mail; writes the configuration, sends a test mail, looks at the sources',
    )
    .action((options: Options) => init(terminal, options));
}

async function init(terminal: Terminal, options: Options): Promise<void> {
  const choices = process.stdin.isTTY ? { ...options, ...(await asked(options)) } : options;
  const { config, file } = await writeSettings(settingsOf(choices), process.env, options.force ?? false);
  terminal.line(`written: ${file}`);
  const { mailTo } = choices;
  await withWorkplace(terminal, { quiet: true, config }, async ({ ports, sources }) => {
    terminal.line(`${sources.length} sources are watched (kelisim sources list)`);
    if (!sources.length) throw new UserError('no source is left: choose other regions or languages with --force');
    if (mailTo && options.testMail)
      await tellOfMail(terminal, config, mailTo, await sendTrialMail(ports.mailer, config, mailTo));
  });
  if (options.look) await checkSources(terminal, [], {});
  terminal.line('kelisim start begins to watch.');
}

async function asked(options: Options): Promise<Choices> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Record<string, string> = {};
  try {
    for (const [choice, question] of QUESTIONS)
      if (options[choice] === undefined) answers[choice] = await prompt.question(`${question}: `);
  } finally {
    prompt.close();
  }
  return answers;
}

async function tellOfMail(terminal: Terminal, config: Config, to: string, fault: string | undefined): Promise<void> {
  if (fault) return terminal.failed('test mail', fault);
  terminal.line(config.mail.smtpUrl ? `test mail sent to ${to}` : `test mail written into ${outboxOf(config)}`);
}
