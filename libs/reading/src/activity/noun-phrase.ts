import type { Case, Reading } from '@kelisim/language';
import nominalisedWords from './data/nominalised.json';
import type { Ground } from './ground';

/** A noun with what agrees with it before and what hangs on it behind: tokens `[from, to)`. */
export interface NounPhrase {
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly reading: Reading;
}

const MODIFIERS: ReadonlySet<string> = new Set(['adjective', 'participle']);
/** A noun that is first of all something else («для», «три») needs this much weight to be read as one. */
const LEAST_WEIGHT = 0.12;
const LONGEST = 8;
const NOMINALISED = new Set(nominalisedWords);
const OF = new Set(['из']);

/** The noun phrase that begins at a token, its noun being in one of the cases. */
export function phraseAt(
  ground: Ground,
  from: number,
  limit: number,
  cases: ReadonlySet<Case>,
): NounPhrase | undefined {
  let at = from;
  const end = Math.min(limit, from + LONGEST);
  while (at < end && (isModifier(ground, at, cases) || isGrade(ground, at, cases)))
    at += isLinkedModifier(ground, at + 1, end, cases) ? 2 : 1;
  for (let head = at; head >= from; head--) {
    const possible = head < limit ? nounReadings(ground, head, cases) : [];
    const reading = possible.find((one) => agreesBefore(ground, from, head, one));
    if (!reading) continue;
    return { from, head, to: complementEnd(ground, head + 1, limit), reading };
  }
  return undefined;
}

function isModifier(ground: Ground, at: number, cases: ReadonlySet<Case>): boolean {
  return ground.words.readings(at).some((one) => MODIFIERS.has(one.pos) && !one.short && isIn(one, cases));
}

/** «экологически чистых»: an adverb of an adjective. */
function isGrade(ground: Ground, at: number, cases: ReadonlySet<Case>): boolean {
  const isLower = ground.words.at(at).case === 'lower'; // a town's name may look like one
  return isLower && ground.words.readings(at)[0]?.pos === 'adverb' && isModifier(ground, at + 1, cases);
}

/** «парфюмерные и косметические средства»: another adjective behind a comma or «и». */
function isLinkedModifier(ground: Ground, at: number, limit: number, cases: ReadonlySet<Case>): boolean {
  const { norm } = ground.words.at(at);
  if ((norm !== 'и' && norm !== ',') || at + 2 >= limit) return false;
  return isModifier(ground, at + 1, cases) && ground.words.readings(at + 1)[0]?.pos !== 'noun';
}

/** A word's readings as a noun in one of the cases, the likelier first; an adjective that stands for one comes last. */
function nounReadings(ground: Ground, at: number, cases: ReadonlySet<Case>): readonly Reading[] {
  const readings = ground.words.readings(at);
  const substitute = nominalised(ground, at, cases) ?? [];
  if (readings[0]?.pos === 'preposition' || readings[0]?.pos === 'verb' || readings[0]?.pos === 'conjunction')
    return [substitute].flat();
  const nouns = readings.filter((one) => one.pos === 'noun' && isIn(one, cases));
  const rank = ({ score, name }: Reading) => (name ? 2 : score >= LEAST_WEIGHT ? 0 : 1);
  return [...nouns.sort((left, right) => rank(left) - rank(right)), ...[substitute].flat()];
}

const isNounIn = (ground: Ground, at: number, cases: ReadonlySet<Case>): boolean =>
  nounReadings(ground, at, cases).some(({ pos }) => pos === 'noun');

/** «бахчевые», «зерновые»: adjectives that stand for a noun, in the plural. */
function nominalised(ground: Ground, at: number, cases: ReadonlySet<Case>): Reading | undefined {
  if (!ground.words.is(at, NOMINALISED)) return undefined;
  return ground.words.find(at, (one) => one.pos === 'adjective' && one.number === 'plural' && isIn(one, cases));
}

const isIn = (reading: Reading, cases: ReadonlySet<Case>): boolean =>
  reading.case === undefined ||
  cases.has(reading.case) ||
  (reading.case === 'accusative' && cases.has('nominative') && isAlikeInBoth(reading));

/** Things in the plural have one form for both cases; the dictionary may know it as the accusative only («Машины»). */
const isAlikeInBoth = ({ pos, animate, number }: Reading): boolean =>
  pos === 'noun' && animate === false && number === 'plural';

function agreesBefore(ground: Ground, from: number, head: number, noun: Reading): boolean {
  for (let at = from; at < head; at++) {
    if (
      ground.words.at(at).kind !== 'word' ||
      ground.words.at(at).norm === 'и' ||
      ground.words.readings(at)[0]?.pos === 'adverb'
    )
      continue;
    const fits = ground.words
      .readings(at)
      .some(
        (one) =>
          MODIFIERS.has(one.pos) && one.case === noun.case && (one.number === noun.number || noun.number === undefined),
      );
    if (!fits) return false;
  }
  return true;
}

const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);

/** «мяса птицы», «домокомплекты из клеёного бруса»: one phrase in the genitive that names no place, person or firm. */
function complementEnd(ground: Ground, at: number, limit: number): number {
  if (at >= limit) return at;
  const start = OF.has(ground.words.at(at).norm) ? at + 1 : at;
  if (start >= limit || isMentioned(ground, start, limit)) return at;
  if (start === at && !ground.words.readings(at).some((one) => one.case === 'genitive' && one.score >= LEAST_WEIGHT))
    return at;
  let end = start;
  while (end < limit && isModifier(ground, end, GENITIVE) && ground.words.readings(end)[0]?.pos !== 'noun') end++;
  if (end >= limit || isMentioned(ground, end, limit) || !isNounIn(ground, end, GENITIVE)) return at;
  return end + 1;
}

function isMentioned(ground: Ground, at: number, limit: number): boolean {
  const here = { from: at, to: Math.min(limit, at + 1) };
  return (
    ground.insideName(at) ||
    ground.sides(here).size > 0 ||
    ground.places(here).length > 0 ||
    ground.dates(here).length > 0
  );
}
