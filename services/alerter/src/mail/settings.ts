import type { Config } from '@kelisim/config';

/** Where mails come from and where their links lead. */
export interface MailSettings {
  readonly from: string;
  /** Base URL of the console as people reach it, without a slash at the end; no links into its pages where it is not known. */
  readonly consoleUrl?: string;
  /** Base URL of signed links: the console's, or where it listens on this machine. */
  readonly linkUrl: string;
}

/** The settings out of the configuration. */
export function mailSettings({ mail, console }: Pick<Config, 'mail' | 'console'>): MailSettings {
  const linkUrl = console.url ?? `http://${console.host}:${console.port}`;
  return { from: mail.from, linkUrl, ...(console.url && { consoleUrl: console.url }) };
}
