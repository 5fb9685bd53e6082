import type { Case, GrammaticalNumber, Reading } from '../morphology';
import type { Token } from '../token';
import { morphology } from './russian';

/** Where the head noun stands and how it and what agrees with it are read. */
interface Head {
  readonly at: number;
  readonly reading: Reading;
  readonly agreeing: ReadonlyMap<number, Reading>;
}

const AGREEING: ReadonlySet<string> = new Set(['adjective', 'participle', 'pronoun', 'numeral']);

function agrees(one: Reading, noun: Reading): boolean {
  if (!AGREEING.has(one.pos) || one.case !== noun.case || one.short) return false;
  if (one.number === undefined) return false;
  if (one.number !== noun.number) return false;
  return one.number === 'plural' || noun.gender === undefined || one.gender === undefined || one.gender === noun.gender;
}

/** Punctuation, conjunctions and hyphens between adjectives («торговых, экономических и культурных связей»). */
function isLink(token: Token): boolean {
  return (
    token.text === ',' || token.norm === 'и' || token.norm === 'или' || token.norm === 'а' || token.norm === 'также'
  );
}

function agreeingBefore(tokens: readonly Token[], at: number, noun: Reading): Map<number, Reading> {
  const found = new Map<number, Reading>();
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]!;
    const reading = morphology.readings(token.text).find((one) => agrees(one, noun));
    if (reading) found.set(index, reading);
    else if (!isLink(token)) break;
  }
  return found;
}

/** How well a reading of the noun explains the words before it: all of them should agree. */
function headAt(tokens: readonly Token[], at: number, wanted?: Case): Head | undefined {
  let best: Head | undefined;
  let score = -1;
  for (const reading of morphology.readings(tokens[at]!.text)) {
    if (reading.pos !== 'noun') continue;
    const agreeing = agreeingBefore(tokens, at, reading);
    const fits = wanted !== undefined && wanted === reading.case ? 5 : 0;
    const covered = agreeing.size * 10 + reading.score + fits - (isRarePlural(tokens[at]!, reading) ? 1 : 0);
    if (covered > score) [best, score] = [{ at, reading, agreeing }, covered];
  }
  return best;
}

/** «директора палаты» is one director's, not «the directors», when nothing agrees with it. */
function isRarePlural(token: Token, { case: kase, number, gender }: Reading): boolean {
  return kase === 'nominative' && number === 'plural' && gender === 'masculine' && /[ая]$/.test(token.norm);
}

/** The first noun is the head, unless all before it is no adjective. */
function findHead(tokens: readonly Token[], wanted?: Case): Head | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const best = morphology.readings(token.text)[0];
    if (best?.pos === 'preposition') return undefined;
    const isNoun = morphology.readings(token.text).some(({ pos, score }) => pos === 'noun' && score > 0.15);
    if (!isNoun) continue;
    const head = headAt(tokens, at, wanted);
    const followed = at + 1 < tokens.length && isAdjectiveFirst(tokens, at);
    if (head && !followed) return head;
  }
  return undefined;
}

/** «Рабочей группой»: a word that can be a noun but agrees with the noun behind it is no head. */
function isAdjectiveFirst(tokens: readonly Token[], at: number): boolean {
  const readings = morphology.readings(tokens[at]!.text);
  const next = tokens[at + 1]!;
  if (!readings.some(({ pos }) => pos === 'adjective' || pos === 'participle')) return false;
  return morphology
    .readings(next.text)
    .some((noun) => noun.pos === 'noun' && readings.some((one) => agrees(one, noun)));
}

/** Nominative forms of the tokens of a phrase, by index; others stay as they are. */
function forms(tokens: readonly Token[], head: Head): Map<number, string> {
  const { reading } = head;
  const number: GrammaticalNumber | undefined = reading.number;
  const changed = new Map<number, string>();
  const noun = morphology.inflect(tokens[head.at]!.text, { case: 'nominative', number }, reading);
  if (noun && reading.case !== 'nominative') changed.set(head.at, noun);
  for (const [index, one] of head.agreeing) {
    const target = { case: 'nominative' as const, number, gender: number === 'plural' ? undefined : reading.gender };
    const form = morphology.inflect(tokens[index]!.text, target, one);
    if (form && reading.case !== 'nominative') changed.set(index, form);
  }
  if (reading.case !== 'nominative') coordinate(tokens, head, changed);
  return changed;
}

/** «овощей и бахчевых»: what is joined to the head by «и» follows it. */
function coordinate(tokens: readonly Token[], head: Head, changed: Map<number, string>): void {
  for (let at = head.at + 1; at + 1 < tokens.length && isLink(tokens[at]!); at += 2) {
    const form = tokens[at + 1]!.text;
    const same = morphology
      .readings(form)
      .find((one) => one.case === head.reading.case && (one.pos === 'noun' || one.pos === 'adjective'));
    const inflected = same && morphology.inflect(form, { case: 'nominative', number: same.number }, same);
    if (!inflected) return;
    changed.set(at + 1, inflected);
  }
}

/** The spacing between two tokens as the text has it, folded to at most one space. */
function gap(left: Token | undefined, right: Token): string {
  return left && right.start > left.end ? ' ' : '';
}

/**
 * A noun phrase in the nominative: the head noun keeps its number, the adjectives before it follow, dependents stay:
 * «правительством Новгородской области» → «правительство Новгородской области», «промышленных счётчиков» →
 * «промышленные счётчики». What has no noun to decline (names in quotes, Latin) comes back as it stands. `wanted` is the
 * case that the context asks for, if known; it decides between readings.
 */
export function nominative(tokens: readonly Token[], wanted?: Case): string {
  const head = findHead(tokens, wanted);
  const changed = head ? forms(tokens, head) : new Map<number, string>();
  return tokens.map((token, index) => gap(tokens[index - 1], token) + (changed.get(index) ?? token.text)).join('');
}
