import type { Language } from '@kelisim/domain/analysis';
import type { TextModel } from '@kelisim/language';
import { kazakhOrganizations } from '../kazakh/organizations';
import type { Position } from '../people/positions';
import type { PlaceMention, StoryOrganization, StoryPerson, Zone } from '../story';
import { abbreviations, lettered } from './abbreviations';
import { type Candidate, type Ground, textOf } from './candidate';
import { institutions } from './institutions';
import { coresOf, joinCandidates, sameCore } from './joining';
import { knownOrganizations } from './known-organizations';
import { latinFirms, quotedOrganizations, unquotedFirms } from './quoted-organizations';
import { type Quoted, quotedNames } from './quotes';
import { standings } from './sides';

/** What is known before organizations are looked for. */
export interface Known {
  readonly model: TextModel;
  readonly language: Language;
  readonly zones: readonly Zone[];
  readonly places: readonly PlaceMention[];
  readonly people: readonly StoryPerson[];
  readonly positions: readonly Position[];
}

function covered(spans: readonly { readonly from: number; readonly to: number }[]): Set<number> {
  const tokens = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at++) tokens.add(at);
  return tokens;
}

function groundOf({ model, places, people, positions }: Known): Ground {
  const placeAt = new Map<number, PlaceMention>();
  for (const place of places) for (let at = place.from; at < place.to; at++) placeAt.set(at, place);
  const named = covered(people.flatMap(({ mentions }) => mentions));
  return { model, tokens: model.tokens, places, placeAt, named, inPosition: covered(positions) };
}

interface Found {
  readonly candidates: Candidate[];
  /** Names in quotes that no word tells to be an organization. */
  readonly open: Quoted[];
}

function inSentence(ground: Ground, from: number, to: number): Found {
  const names = quotedNames(ground.tokens, { from, to });
  const latin = latinFirms(ground, from, to);
  const quoted = quotedOrganizations(ground, names, from, latin);
  const firms = unquotedFirms(ground, from, to).filter((firm) => !overlapsAny(firm, quoted));
  firms.push(...latin.filter((firm) => !overlapsAny(firm, [...quoted, ...firms])));
  const taken = covered([...quoted, ...firms, ...names.map(({ open, to: end }) => ({ from: open, to: end }))]);
  const open = names.filter((name) => !overlapsAny({ from: name.open, to: name.to }, quoted));
  const inside = institutions(ground, from, to, taken);
  const rest = new Set([...taken, ...covered(inside)]);
  const letters = lettered(ground, from, to, rest);
  const known = knownOrganizations(ground, from, to, new Set([...rest, ...covered(letters)]));
  return { candidates: [...quoted, ...firms, ...inside, ...known, ...letters].sort((a, b) => a.from - b.from), open };
}

function overlapsAny(span: { from: number; to: number }, others: readonly Candidate[]): boolean {
  return others.some((other) => other.from < span.to && span.from < other.to);
}

/** «Агромет» after «компания «Агромет»»: a bare name that is known from elsewhere. */
function known(ground: Ground, open: readonly Quoted[], cores: ReadonlySet<string>): Candidate[] {
  return open.flatMap(({ open: from, close, to }) => {
    const core = textOf(ground, from + 1, close);
    return sameCore(core, cores) ? [{ from, to, name: textOf(ground, from, to), kind: 'company' as const, core }] : [];
  });
}

/** The named organizations of a story, joined from all mentions, in order of their first. */
export function findOrganizations(input: Known): StoryOrganization[] {
  const ground = groundOf(input);
  const found = input.model.sentences
    .filter(({ block }) => input.zones[block] !== 'frame' && input.zones[block] !== 'related')
    .map(({ from, to }) =>
      input.language === 'kk'
        ? { candidates: kazakhOrganizations(ground, from, to), open: [] }
        : inSentence(ground, from, to),
    );
  const told = found.flatMap(({ candidates }) => candidates);
  const again = known(
    ground,
    found.flatMap(({ open }) => open),
    coresOf(told),
  );
  const short = abbreviations(ground, told);
  const others = [...told, ...again].filter((one) => !short.some(({ from }) => from === one.from));
  const groups = joinCandidates([...others, ...short].sort((a, b) => a.from - b.from));
  const sides = standings(groups, ground);
  return groups.map(({ best, all }, organization) => ({
    name: best.name,
    kind: best.kind,
    ...sides[organization]!,
    mentions: all.map(({ from, to }) => ({
      organization,
      from,
      to,
      start: ground.tokens[from]!.start,
      end: ground.tokens[to - 1]!.end,
    })),
  }));
}
