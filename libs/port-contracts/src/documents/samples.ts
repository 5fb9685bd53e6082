import type { DocumentBody } from '@kelisim/domain/documents/kinds';
import { pageId, type SourceId } from '@kelisim/domain/ids';
import { instant } from '@kelisim/domain/time';

/** A moment so many seconds into the samples' day. */
export const second = (seconds: number) => instant(Date.UTC(2026, 2, 2) + seconds * 1000);

/** A page of a made-up source, different for each number. */
export function samplePage(number: number, differing: Partial<DocumentBody<'page'>> = {}): DocumentBody<'page'> {
  const url = `https://press.example/news/${number}`;
  return {
    id: pageId(url),
    sourceId: 'example' as SourceId,
    url,
    address: url,
    stage: 'discovered',
    origin: 'live',
    firstSeenAt: second(0),
    dueAt: second(number),
    attempts: 0,
    ...differing,
  };
}

/** A lease, the smallest kind of document that has no stage. */
export const sampleLease = (id: string, holder: string): DocumentBody<'lease'> => ({ id, holder, until: second(60) });
