import type { RenderedMail } from '@kelisim/domain/documents/alerting';

/** What became of one attempt to hand a mail over. */
export type MailOutcome =
  | { readonly kind: 'accepted' }
  /** The server said no for good (5xx). */
  | { readonly kind: 'refused'; readonly reason: 'address-refused' | 'mail-refused'; readonly cause: string }
  /** Not reached, or said «later» (4xx). */
  | { readonly kind: 'later'; readonly cause: string };

/** Hands a rendered mail to whoever brings it to its reader. Never throws for what a server or a network does. */
export interface Mailer {
  send(mail: RenderedMail): Promise<MailOutcome>;
  close(): Promise<void>;
}
