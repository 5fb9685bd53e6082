import type { Log } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Mailer } from '@kelisim/ports/mailer';
import type { Queue } from '@kelisim/ports/queue';
import type { Webhooks } from '@kelisim/ports/webhooks';
import type { MailSettings } from './mail/settings';

/** The ports and settings that the alerter works with. */
export interface AlerterParts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly webhooks: Webhooks;
  readonly log: Log;
  readonly mail: MailSettings;
  /** How long a delivery has before the sweep sends again. */
  readonly graceMs: number;
  /** How old a report may be and still be news. */
  readonly freshDays: number;
  readonly sourceName: (id: string) => string;
}
