import type { Event } from '@kelisim/domain/facts/activity';
import { type ArticleId, type FactId, factId } from '@kelisim/domain/ids';

/** The id of an event as one article tells it. */
export const eventFactId = (
  article: ArticleId,
  { evidence, kind, name, on }: Pick<Event, 'evidence' | 'kind' | 'name' | 'on'>,
): FactId => factId(article, 'event', evidence.text, [kind, name ?? '', on ?? ''].join('|'));
