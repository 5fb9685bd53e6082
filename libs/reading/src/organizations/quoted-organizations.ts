import { type Candidate, type Ground, textOf } from './candidate';
import { isFirmName } from './firm-names';
import { doesAsFirmsDo, isOwner, owner } from './lone-names';
import { nominativeHead } from './nominative-name';
import type { Quoted } from './quotes';
import { agrees, canBe, type HeadWord, headWord, legalForm, namesNoOrganization } from './words';

/** How far before its quotes a kind may stand («Палата предпринимателей Карагандинской области «Атамекен»). */
const REACH = 9;
const DETERMINERS =
  /^(эт|наш|ваш|свой|свое|нов|друг|крупн|ведущ|местн|росси|казахстан|казах|кажд|сам|так|котор|родствен|соседн|перв|втор)/;

interface Naming {
  readonly from: number;
  readonly head?: HeadWord;
  readonly law?: Candidate['law'];
}

function kindBefore(ground: Ground, open: number, start: number): Naming | 'none' | undefined {
  const { tokens } = ground;
  let several: Naming | undefined;
  for (let at = open - 1; at >= Math.max(start, open - REACH); at--) {
    const token = tokens[at]!;
    const head = headWord(token);
    if (head && !head.plural) return { from: extendLeft(ground, at, start), head };
    if (head) several ??= { from: open, head };
    // «технопарк стартапов «…»»: a plural may be the complement of the kind itself.
    if (head && canBe(token, 'genitive')) continue;
    if (namesNoOrganization(token)) return several ?? 'none';
    const place = ground.placeAt.get(at);
    if (place?.form === 'name') at = Math.min(at, Math.max(place.from, start));
    else if (!canBe(token, 'genitive') && token.norm !== 'и') return several;
  }
  return several;
}

/** Adjectives before the kind that belong to the name, not those that say where it is or how it is. */
function extendLeft({ tokens, placeAt }: Ground, head: number, start: number): number {
  let from = head;
  while (from > start && agrees(tokens[from - 1], tokens[head]) && placeAt.get(from - 1)?.form !== 'name') {
    const token = tokens[from - 1]!;
    if (token.case === 'lower' && (placeAt.has(from - 1) || DETERMINERS.test(token.norm))) break;
    from--;
  }
  return from;
}

const ABBREVIATION = /^[А-ЯҚҒҮҰӘІҢӨҺ]{2,6}$/;

function naming(ground: Ground, quoted: Quoted, start: number): Naming | 'none' | undefined {
  const before = ground.tokens[quoted.open - 1];
  if (quoted.open > start && before) {
    const law = legalForm(before);
    if (law) return { from: quoted.open - 1, law, head: headWord(before) };
    if (before.text === ')') return bracketed(ground, quoted.open - 1);
    if (ABBREVIATION.test(before.text) && !ground.placeAt.has(quoted.open - 1))
      return abbreviated(ground, quoted.open - 1);
  }
  return kindBefore(ground, quoted.open, start);
}

/** «научно-технологический центр (ИНТЦ) «…»»: the letters in brackets are the kind. */
function bracketed({ tokens }: Ground, closing: number): Naming | undefined {
  const letters = tokens[closing - 2]?.text === '(' && ABBREVIATION.test(tokens[closing - 1]?.text ?? '');
  return letters ? { from: closing - 1 } : undefined;
}

/** «ИНТЦ «…»» is a centre; «проектов КИП «…»», «ИА «…»» are projects and who reports. */
function abbreviated({ tokens }: Ground, at: number): Naming | 'none' {
  return namesNoOrganization(tokens[at - 1]) || /^(Р?ИА|ТК|СМИ)$/.test(tokens[at]!.text) ? 'none' : { from: at };
}

/** A name alone is an organization's where a place stands before it («ульяновский «Симбирск-Авиакомплект»»). */
function standsAlone(ground: Ground, quoted: Quoted, previous: Candidate | undefined): boolean {
  const place = ground.placeAt.get(quoted.open - 1);
  if (place?.form === 'adjective') return true;
  if (doesAsFirmsDo(ground, quoted) || isFirmName(ground.tokens.slice(quoted.open + 1, quoted.close))) return true;
  const link = ground.tokens[quoted.open - 1]?.norm;
  return (
    previous !== undefined &&
    previous.to === quoted.open - 1 &&
    (link === 'и' || link === ',' || link === '–' || link === '—')
  );
}

/** The kind in the nominative, the rest as printed. */
function nameOf(ground: Ground, from: number, { open, to }: Quoted): string {
  const { tokens } = ground;
  if (tokens[open - 1]?.text === ')') return `${tokens[from]!.text} ${textOf(ground, open, to)}`;
  for (let at = from; at < open; at++) {
    const head = headWord(tokens[at]);
    if (head && !legalForm(tokens[at]))
      return `${nominativeHead(tokens.slice(from, at), tokens[at]!, head.lemma)} ${textOf(ground, at + 1, to)}`;
  }
  return textOf(ground, from, to);
}

/** The organizations among the names in quotes of one sentence. */
export function quotedOrganizations(
  ground: Ground,
  names: readonly Quoted[],
  start: number,
  others: readonly Candidate[] = [],
): Candidate[] {
  const ending = new Map(others.map((other) => [other.to, other]));
  const found: Candidate[] = [];
  for (const quoted of names) {
    const named = naming(ground, quoted, Math.max(start, found.at(-1)?.to ?? start));
    if (named === 'none') continue;
    if (!named && !standsAlone(ground, quoted, ending.get(quoted.open - 1) ?? found.at(-1))) continue;
    if (named?.head && !named.law && isOwner(ground, quoted)) {
      found.push(owner(ground, quoted));
      continue;
    }
    const from = named?.from ?? quoted.open;
    found.push({
      from,
      to: quoted.to,
      name: nameOf(ground, from, quoted),
      kind: named?.head?.kind ?? found.at(-1)?.kind ?? 'company',
      core: textOf(ground, quoted.open + 1, quoted.close),
      law: named?.law,
      head: named?.head?.lemma,
    });
  }
  return found;
}
