import type { Language } from '@kelisim/domain/analysis';
import type { TextModel } from '@kelisim/language';
import { kazakhOrganizations } from '../kazakh/organizations';
import type { Position } from '../people/positions';
import type { PlaceMention, StoryOrganization, StoryPerson, Zone } from '../story';
import { abbreviations, lettered as letterNames } from './abbreviations';
import { type Candidate, type Ground, textOf } from './candidate';
import { latinFirms, unquotedFirms } from './firms';
import { institutions } from './institutions';
import { coresOf, joinCandidates, sameCore } from './joining';
import { knownOrganizations } from './known-organizations';
import { quotedOrganizations } from './quoted-organizations';
import { type Quoted, quotedNames } from './quotes';
import { federalServices } from './services';
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

function groundOf({ model, language, places, people, positions }: Known): Ground {
  const placeAt = new Map<number, PlaceMention>();
  for (const place of places) for (let at = place.from; at < place.to; at++) placeAt.set(at, place);
  const named = covered(people.flatMap(({ mentions }) => mentions));
  return { model, language, tokens: model.tokens, places, placeAt, named, inPosition: covered(positions) };
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
  const used = covered(quoted);
  const firms = [...unquotedFirms(ground, from, to), ...latin].filter((firm) => take(firm, used));
  const taken = covered([...quoted, ...firms, ...names.map(({ open, to: end }) => ({ from: open, to: end }))]);
  const bare = covered(quoted);
  const open = names.filter((name) => !bare.has(name.open));
  const inside = institutions(ground, from, to, taken);
  const rest = new Set([...taken, ...covered(inside)]);
  const letters = letterNames(ground, from, to, rest);
  const known = knownOrganizations(ground, from, to, new Set([...rest, ...covered(letters)]));
  const services = federalServices(ground, from, to, covered([...quoted, ...firms, ...inside, ...known, ...letters]));
  return {
    candidates: [...quoted, ...firms, ...inside, ...known, ...letters, ...services].sort((a, b) => a.from - b.from),
    open,
  };
}

/** Takes the tokens of a candidate unless one of them is taken already. */
function take({ from, to }: Candidate, used: Set<number>): boolean {
  for (let at = from; at < to; at++) if (used.has(at)) return false;
  for (let at = from; at < to; at++) used.add(at);
  return true;
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
  const lettered = new Set(short.map(({ from }) => from));
  const others = [...told, ...again].filter(({ from }) => !lettered.has(from));
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
