import type { Anchor, Correction } from '@kelisim/domain/documents/correction';
import { change } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import type { Traces } from './traces';

/**
 * Takes the words of erased pages out of corrections; one that spoke of nothing else is removed.
 * @returns how many were removed, and how many go on without them
 */
export async function eraseFromCorrections(documents: Documents, traces: Traces) {
  const counts = { removed: 0, shortened: 0 };
  const gone = new Set<string>();
  for await (const stored of documents.scan('correction')) {
    const rest = without(stored.body, traces);
    if (rest === stored.body) continue;
    if (rest) await change(documents, 'correction', stored.id, (body) => body && without(body, traces));
    else await documents.remove(stored);
    if (!rest) gone.add(stored.id);
    counts[rest ? 'shortened' : 'removed']++;
  }
  for await (const stored of documents.scan('overlay')) {
    if (traces.pageIds.has(stored.body.id)) await documents.remove(stored);
    else if (stored.body.correctionIds.some((id) => gone.has(id)))
      await change(
        documents,
        'overlay',
        stored.id,
        (body) => body && { ...body, correctionIds: body.correctionIds.filter((id) => !gone.has(id)) },
      );
  }
  return counts;
}

/** The correction itself where it has none of their words; undefined where nothing of it would be left. */
function without(correction: Correction, traces: Traces): Correction | undefined {
  const others = (anchors: readonly Anchor[]) => anchors.filter(({ pageId }) => !traces.pageIds.has(pageId));
  const one = others(correction.one);
  if (!('other' in correction))
    return one.length === correction.one.length ? correction : one.length ? { ...correction, one } : undefined;
  const other = others(correction.other);
  if (one.length === correction.one.length && other.length === correction.other.length) return correction;
  return one.length && other.length ? { ...correction, one, other } : undefined;
}
