import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import { lemmasOf, lemmaText } from '@kelisim/language';
import { matches, parseQuery } from '@kelisim/query';

/** Whether an empty list, which means any, or a common value lets something through. */
const any = <Value>(wanted: readonly Value[], has: readonly Value[]): boolean =>
  wanted.length === 0 || wanted.some((value) => has.includes(value));

/** Whether a change of a dossier is what a subscription wants to hear of, and came after it was made. */
export function wants(subscription: Subscription, dossier: Dossier, change: DossierStatus): boolean {
  return (
    subscription.active &&
    change.firstSeenAt >= subscription.createdAt &&
    any(subscription.regions, dossier.regions) &&
    any(subscription.sectors, dossier.sectors) &&
    any(subscription.instruments, [dossier.instrument]) &&
    any(subscription.statuses, [change.status]) &&
    speaksOf(subscription.words, dossier)
  );
}

function speaksOf(words: string | undefined, dossier: Dossier): boolean {
  const query = words && parseQuery(words, lemmasOf);
  if (!query) return true;
  const evidence = dossier.history.map((entry) => entry.evidence.text);
  return matches(query, lemmaText([dossier.title, dossier.subject, ...evidence].join('\n')));
}
