import type { DocumentKind } from '@kelisim/domain/documents/kinds';
import { TOPICS } from '@kelisim/domain/messages';
import type { Metrics } from '@kelisim/observability';
import type { Ports } from './ports';

/** The kinds whose stages tell an operator how far things are. */
const SHOWN: readonly DocumentKind[] = ['page', 'article', 'dossier', 'delivery'];

/** Looks up what waits in the queue and how many documents are in each stage. */
export async function lookUpGauges(metrics: Metrics, { documents, queue }: Ports): Promise<void> {
  for (const topic of TOPICS)
    for (const [state, jobs] of Object.entries(await queue.counts(topic)))
      metrics.set('kelisim_queue_jobs', { topic, state }, jobs);
  metrics.reset('kelisim_documents');
  for (const kind of SHOWN)
    for (const [stage, count] of Object.entries(await documents.count(kind)))
      metrics.set('kelisim_documents', { kind, stage }, count);
}
