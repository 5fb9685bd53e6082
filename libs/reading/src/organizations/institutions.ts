import { morphology, type Token } from '@kelisim/language';
import { placesWithin } from '../places/near';
import type { PlaceMention } from '../story';
import { range } from '../stretches';
import { type Candidate, type Ground, textOf } from './candidate';
import { complementEnd } from './complements';
import { nominativeHead } from './nominative-name';
import { regionGenitive } from './region-genitive';
import { agrees, type HeadWord, headWord, isAdjective, isCompound } from './words';

const GOVERNMENTS: ReadonlySet<string> = new Set([
  'правительство',
  'администрация',
  'министерство',
  'акимат',
  'мэрия',
  'парламент',
]);
const NO_NAME =
  /^(эт|наш|ваш|сво|нов|друг|крупн|ведущ|местн|кажд|сам|так|котор|родствен|соседн|ближайш|все|двух|трех|один|одн|наши|здешн|перв)/;
/** What stands before a house of the government names a place, and a press office speaks for it. */
const NOT_BEHIND = /^(дом|дома|доме|здани|пресс-служб|пресс-центр|площадк)/;
/** Parks that are bodies and no places to walk in. */
const PARKS = /^(индустриальн|национальн|природн|промышленн|технологическ|агропромышленн|научн|инновацион|логистическ)/;
const COUNTRY = /^(казах|росси)/;
/** Heads that say the field themselves. */
const COMPOUND =
  /^(мед|агро|пед|сельхоз|лесо|био|кардио|онко|авиа|судо|мясо|молоко|масло|хлебо|авто|маш|птице|вагон|тепло|электро|кино|тех|гор|обл|ген)/;
const UNIONS = /^(советск|евразийск|таможенн|европейск|содружеств)/;

/** «собрание депутатов»; a collection of pictures is no body. */
const ELECTED = /^(депутат|представител|народн|обществен)/;

const capital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.case === 'capital' || token.case === 'upper');

const isTown = (place: PlaceMention | undefined): boolean => place?.form === 'name' && place.level === 'city';

/** First token of the name: the adjectives before the head that belong to it. */
function nameStart({ tokens, named, placeAt }: Ground, head: number, start: number): number {
  let from = head;
  while (
    from > start &&
    agrees(tokens[from - 1], tokens[head]) &&
    !named.has(from - 1) &&
    !isTown(placeAt.get(from - 1))
  ) {
    const token = tokens[from - 1]!;
    if (token.case === 'lower' && NO_NAME.test(token.norm)) break;
    from--;
  }
  return from;
}

/** Whether the words make one named institution and no mere kind («в вузах», «областной центр»). */
function isNamed(ground: Ground, from: number, head: number, to: number, word: HeadWord, start: number): boolean {
  const { tokens, placeAt } = ground;
  const before = range(from, head);
  // «карагандинский институт» is one of some; «тюменский медуниверситет» is the one.
  if (
    before.some((at) => placeAt.has(at) && !COUNTRY.test(tokens[at]!.norm)) &&
    (COMPOUND.test(word.lemma) || isCompound(word.lemma))
  )
    return true;
  if (word.lemma === 'парк' && !before.some((at) => PARKS.test(tokens[at]!.norm))) return false;
  if (before.some((at) => placeAt.has(at) && capital(tokens[at]))) return true;
  // Two adjectives and a capital: no sentence begins so by chance.
  if (before.length > 1 && capital(tokens[from]) && word.kind !== 'authority') return true;
  if (/^(порт|аэропорт|морпорт)$/.test(word.lemma) && to > head + 1) return true;
  if (before.some((at) => capital(tokens[at]) && (at > start || capital(tokens[head]) || to > head + 1))) return true;
  if (isPlacedInBrackets(ground, to) && (before.length > 0 || to > head + 1)) return true;
  if (to === head + 1 || /^(директоров|федерации|безопасности|ветеранов)$/.test(tokens[head + 1]!.norm)) return false;
  const complement = range(head + 1, to);
  if (/^(двух|трех|четырех|обеих|обоих|всех|наш|сво|эт)/.test(tokens[head + 1]!.norm)) return false;
  if (
    complement.some((at) => placeAt.has(at) || /^(имени|им)$/.test(tokens[at]!.norm) || tokens[at]!.kind === 'number')
  )
    return true;
  if (word.kind === 'authority') return true;
  return capital(tokens[head]) && (head > start || to > head + 2);
}

/** «Лимнологический институт (Иркутск)», «(г. Костанай)». */
function isPlacedInBrackets({ tokens, placeAt }: Ground, to: number): boolean {
  if (tokens[to]?.text !== '(') return false;
  const first = /^(г|город)$/.test(tokens[to + 1]?.norm ?? '')
    ? tokens[to + 2]?.text === '.'
      ? to + 3
      : to + 2
    : to + 1;
  const place = placeAt.get(first);
  return place !== undefined && place.form === 'name' && tokens[place.to]?.text === ')';
}

function institutionAt(ground: Ground, head: number, start: number, end: number): Candidate[] {
  const { tokens, inPosition, placeAt } = ground;
  const word = headWord(tokens[head]);
  if (!word || word.needsQuotes || placeAt.get(head)?.form === 'name') return [];
  if (inPosition.has(head) && GOVERNMENTS.has(word.lemma)) return [];
  const from = nameStart(ground, head, start);
  if (word.lemma === 'собрание' && from === head && !ELECTED.test(tokens[head + 1]?.norm ?? '')) return [];
  if (NOT_BEHIND.test(tokens[from - 1]?.norm ?? '') || UNIONS.test(tokens[head - 1]?.norm ?? '')) return [];
  const to = complementEnd(ground, head, end, word);
  if (word.plural || isPlural(tokens[head - 1], from < head)) return sharedHead(ground, from, head, word);
  if (!isNamed(ground, from, head, to, word, start)) return [];
  const name = isCompound(word.lemma)
    ? compoundName(ground, from, head, to, word.lemma)
    : plainName(ground, from, head, to, word.lemma);
  return [{ from, to, kind: word.kind, head: word.lemma, ...onlyBody(ground, from, to, name, word) }];
}

/** «городские администрации»: the adjective tells what the noun's form leaves open. */
function isPlural(adjective: Token | undefined, belongs: boolean): boolean {
  if (!belongs || adjective?.kind !== 'word') return false;
  const { readings } = adjective.word.plain;
  return readings.length > 0 && readings.every(({ number }) => number === 'plural');
}

function plainName(ground: Ground, from: number, head: number, to: number, lemma: string): string {
  const { tokens } = ground;
  const name = nominativeHead(tokens.slice(from, head), tokens[head]!, lemma);
  return to > head + 1 ? `${name} ${textOf(ground, head + 1, to)}` : name;
}

/** The dictionary lacks «госсельхозакадемия»: it is declined as its last part. */
function compoundName(ground: Ground, from: number, head: number, to: number, lemma: string): string {
  const { tokens } = ground;
  const gender = lemma.endsWith('а') || lemma.endsWith('я') ? 'feminine' : lemma.endsWith('о') ? 'neuter' : 'masculine';
  const words = tokens
    .slice(from, head)
    .map(({ text }) => morphology.inflect(text, { case: 'nominative', number: 'singular', gender }) ?? text);
  const noun = tokens[head]!.case === 'lower' ? lemma : lemma.charAt(0).toUpperCase() + lemma.slice(1);
  return [...words, noun, ...(to > head + 1 ? [textOf(ground, head + 1, to)] : [])].join(' ');
}

/** A place has one akimat, one government: its tellings are one, and «правительство региона» is called by the region. */
function onlyBody(
  { places }: Ground,
  from: number,
  to: number,
  name: string,
  word: HeadWord,
): Pick<Candidate, 'name' | 'body'> {
  if (!GOVERNMENTS.has(word.lemma) && word.kind !== 'embassy') return { name };
  const [place] = placesWithin(places, from, to);
  if (!place || word.lemma === 'министерство') return { name };
  const full = place.form === 'coreference' ? `${word.lemma} ${regionGenitive(place.code)}` : name;
  return {
    name: full,
    body: `${word.lemma} ${place.code}${place.level === 'city' || place.level === 'district' ? place.name : ''}`,
  };
}

/** «Югорского педагогического и Атырауского нефтегазового университетов»: one head in the plural, each name before it. */
function sharedHead({ tokens }: Ground, from: number, head: number, word: HeadWord): Candidate[] {
  const groups: [number, number][] = [];
  let at = head;
  while (at > 0) {
    let first = at;
    while (first > 0 && isAdjective(tokens[first - 1])) first--;
    if (first === at || !capital(tokens[first])) break;
    groups.unshift([first, at]);
    if (!/^(и|,)$/.test(tokens[first - 1]?.norm ?? '')) break;
    at = first - 1;
  }
  if (groups.length < 2 || from > head) return [];
  const noun = morphology.readings(word.lemma).find(({ pos }) => pos === 'noun');
  const gender = noun?.gender ?? 'masculine';
  return groups.map(([first, last]) => {
    const words = tokens
      .slice(first, last)
      .map((token) => morphology.inflect(token.text, { case: 'nominative', number: 'singular', gender }) ?? token.text);
    return {
      from: first,
      to: last === head ? head + 1 : last,
      name: [...words, word.lemma].join(' '),
      kind: word.kind,
      head: word.lemma,
    };
  });
}

/** The institutions named without quotes in tokens `[from, to)`; `taken` tokens belong to names already found. */
export function institutions(ground: Ground, from: number, to: number, taken: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    if (taken.has(at)) continue;
    const start = Math.max(from, found.at(-1)?.to ?? from);
    const candidates = institutionAt(ground, at, start, to).filter((one) => !overlaps(one, taken));
    found.push(...candidates);
    at = Math.max(at, (candidates.at(-1)?.to ?? 0) - 1);
  }
  return found;
}

function overlaps({ from, to }: Candidate, taken: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true;
  return false;
}
