import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, readConfig } from '@kelisim/config';
import { UserError } from '../user-error';

/** What a person chooses; what is left out keeps its default. */
export interface Choices {
  readonly regions?: string;
  readonly languages?: string;
  readonly language?: string;
  readonly mailTo?: string;
  readonly mailFrom?: string;
  readonly smtpUrl?: string;
  readonly contact?: string;
}

const VARIABLE_OF: Readonly<Record<keyof Choices, string>> = {
  regions: 'KELISIM_SOURCE_REGIONS',
  languages: 'KELISIM_SOURCE_LANGUAGES',
  language: 'KELISIM_LANGUAGE',
  mailTo: 'KELISIM_MAIL_TO',
  mailFrom: 'KELISIM_MAIL_FROM',
  smtpUrl: 'KELISIM_SMTP_URL',
  contact: 'KELISIM_CONTACT',
};

/** The configuration file's content: a variable for each choice that was made; `all` is how nothing is narrowed. */
export function settingsOf(choices: Choices): Record<string, string> {
  const made = Object.entries(VARIABLE_OF).flatMap(([choice, variable]) => {
    const value = choices[choice as keyof Choices]?.trim(); // the keys are those of the table
    return value && value.toLowerCase() !== 'all' ? [[variable, spelt(choice, value)] as const] : [];
  });
  return Object.fromEntries(made);
}

/** Codes of regions are capitals, those of languages small letters, however they were typed. */
const spelt = (choice: string, value: string): string =>
  choice === 'regions' ? value.toUpperCase() : choice === 'languages' ? value.toLowerCase() : value;

/**
 * Checks the settings together with the environment and writes them where the configuration is read from.
 * @returns the configuration that is in force from now on, and the file
 * @throws ConfigError for what is wrong with them; UserError when there is a file already and it is not to be replaced
 */
export async function writeSettings(
  settings: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv,
  isForced: boolean,
): Promise<{ config: Config; file: string }> {
  const config = readConfig({ ...settings, ...set(environment) });
  const file = environment.KELISIM_CONFIG || path.join(config.dataDir, 'kelisim.config.json');
  await mkdir(path.dirname(file), { recursive: true });
  // It may have the password of the mail server in it.
  const options = { flag: isForced ? 'w' : 'wx', mode: 0o600 };
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`, options).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      error.code === 'EEXIST' ? `${file} is there already: give --force to replace it` : `${file}: ${error.message}`,
    );
  });
  return { config: readConfig(environment), file };
}

/** The environment without what is empty, and without a file that is about to be written. */
function set({ KELISIM_CONFIG: _, ...environment }: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
