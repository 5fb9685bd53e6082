import { fold, perWord } from '@kelisim/language';
import { type Candidate, type Ground, textOf } from './candidate';
import data from './data/organizations.json';

interface Known {
  readonly words: readonly string[];
  readonly side: 'ru' | 'kz';
}

const BY_FIRST = new Map<string, Known[]>();
for (const side of ['ru', 'kz'] as const) {
  for (const name of data.known[side]) {
    const words = fold(name).split(' ');
    BY_FIRST.set(words[0]!, [...(BY_FIRST.get(words[0]!) ?? []), { words, side }]);
  }
}

const ENDING = /^(а|у|ом|е|ы|и|ой|ю|я|ем)?$/;

/** The last word of a known name may be declined («Казахтелекомом»), abbreviations are not. */
function matches(ground: Ground, { words }: Known, at: number): boolean {
  return words.every((word, offset) => {
    const token = ground.tokens[at + offset];
    if (token === undefined || token.case === 'lower') return false;
    if (token.norm === word) return true;
    return (
      offset === words.length - 1 &&
      word.length > 4 &&
      // «КАМАЗы» are lorries.
      !(token.case === 'mixed' && /[ыи]$/.test(token.text)) &&
      token.norm.startsWith(word) &&
      ENDING.test(token.norm.slice(word.length))
    );
  });
}

const mayBegin = perWord(({ norm }) => BY_FIRST.has(norm) || stemmed(norm).length > 0);

/** Companies and universities that everybody knows by name, with no kind and no quotes beside them. */
export function knownOrganizations(ground: Ground, from: number, to: number, taken: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const { norm, word } = ground.tokens[at]!;
    if (!mayBegin(word) || taken.has(at) || ground.named.has(at)) continue;
    const known = [...(BY_FIRST.get(norm) ?? []), ...stemmed(norm)].find(
      (one) => at + one.words.length <= to && matches(ground, one, at),
    );
    if (!known) continue;
    const end = at + known.words.length;
    const name = textOf(ground, at, end).replace(/(?<=\p{Ll}{4})(ом|а|у|е)$/u, '');
    found.push({
      from: at,
      to: end,
      name: matchesExactly(ground, known, at) ? textOf(ground, at, end) : name,
      kind: 'company',
      core: name,
      law: known.side,
    });
    at = end - 1;
  }
  return found;
}

function matchesExactly(ground: Ground, { words }: Known, at: number): boolean {
  return words.every((word, offset) => ground.tokens[at + offset]?.norm === word);
}

/** Known names of one word that a declined form begins with. */
function stemmed(norm: string): readonly Known[] {
  for (const cut of [1, 2]) {
    const known = norm.length - cut > 4 ? BY_FIRST.get(norm.slice(0, -cut)) : undefined;
    if (known) return known.filter(({ words }) => words.length === 1);
  }
  return [];
}

/** Side of a company or university that everybody knows, by its bare name; the region of a university only: a brand is sold everywhere. */
export function knownPlace(core: string): { readonly side: 'ru' | 'kz'; readonly region?: string } | undefined {
  const name = fold(core);
  const known = BY_FIRST.get(name.split(' ')[0]!)?.find(({ words }) => words.join(' ') === name);
  return known && { side: known.side, region: REGIONS.get(name) };
}

const REGIONS = new Map(Object.entries(data.knownRegions).map(([name, code]) => [fold(name), code]));
