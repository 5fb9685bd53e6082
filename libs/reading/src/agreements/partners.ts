import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Actor } from './actor';
import type { Actors } from './actors';
import { listed } from './lexicon';
import type { Telling } from './tellings';
import type { Words } from './words';

const BUSINESS = new Set(['contract', 'arrangement', 'letter-of-intent']);
const ROLES = listed('partners.roles');
/** The other firm is named in one of so many sentences before. */
const REACH = 2;

/**
 * The other firm of a contract that names one: in another clause, right before («Лифты отправила «Клязьма Лифт». Это исполнение контракта
 * с «Шымкент Курылыс»»), or behind by its part («Поставщик – «Клязьма Лифт»»).
 */
export function partnerOf(
  story: Story,
  words: Words,
  actors: Actors,
  telling: Telling,
  named: readonly Actor[],
): Actor | undefined {
  const [one] = named;
  if (!one || named.length > 1 || !isFirm(one) || !BUSINESS.has(telling.instrument)) return undefined;
  const { index, block } = telling.sentence;
  const sentences: (Sentence | undefined)[] = [];
  for (let back = 1; back <= REACH; back++) sentences.push(story.model.sentences[index - back]);
  const next = story.model.sentences[index + 1];
  if (next && words.seek(next.from, next.from + 3, ROLES) !== undefined) sentences.unshift(next);
  for (const sentence of [telling.sentence, ...sentences]) {
    if (sentence?.block !== block) continue;
    const found = actors.agreeing(sentence.from, sentence.to).filter((actor) => isFirm(actor) && actor.key !== one.key);
    const other = found.find((actor) => actor.side !== one.side) ?? (found.length === 1 ? found[0] : undefined);
    if (other) return other;
  }
  return undefined;
}

const isFirm = ({ kind, key, organization }: Actor): boolean =>
  kind === 'organization' && (organization?.kind === 'company' || key.startsWith('q'));
