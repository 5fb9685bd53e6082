import { fold } from '@kelisim/language';
import type { Candidate } from './candidate';

/** Candidates that name one organization. */
export interface Group {
  readonly best: Candidate;
  readonly all: readonly Candidate[];
}

/** Words cut to what all their forms share: «Астана Цифры» is «Астана Цифра». */
function stems(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (word.length > 4 ? word.slice(0, Math.max(4, word.length - 2)) : word))
    .join(' ');
}

/** «СПК „Улытау“» is «Улытау»: letters before an inner name are its kind. */
const INNER = /^\p{Lu}{2,5} [«„"“]/u;

const key = ({ core, name, body }: Candidate): string => body ?? stems((core ?? name).replace(INNER, ''));

/** How much a telling says: legal form, kind, more words. */
const fullness = ({ core, name, law, head }: Candidate): number =>
  (law ? 4 : 0) + (head ? 2 : 0) + (core ? 0 : Math.min(1.5, name.length / 100));

const ENDING = /(а|у|ом|е|ы|и|ой|ью|я|ю|ем)$/;
/** Shorter names are told apart by a letter. */
const SHORTEST = 6;

/** «Сибнасоса» where «Сибнасос» is told, too: one name of one word, declined inside its quotes. */
function undeclined(candidate: Candidate, words: ReadonlySet<string>): Candidate {
  const { core } = candidate;
  if (core === undefined || core.includes(' ') || core.length <= SHORTEST) return candidate;
  const ending = ENDING.exec(fold(core))?.[0] ?? '';
  const plain = core.slice(0, core.length - ending.length);
  return ending !== '' && words.has(fold(plain))
    ? { ...candidate, core: plain, name: candidate.name.replace(core, plain) }
    : candidate;
}

/** More institutions than this make no story, and comparing all with all would cost. */
const MOST_COMPARED = 60;

/** «Томский университет» after «Томский политехнический университет»: all words of one longer name, and of no other. */
function joinShortened(groups: Map<string, Candidate[]>): void {
  const plain = [...groups].filter(([, [one]]) => one?.core === undefined && one?.body === undefined);
  if (plain.length > MOST_COMPARED) return;
  const words = new Map(plain.map(([name]) => [name, new Set(name.split(' '))] as const));
  for (const [name, all] of plain) {
    const own = [...words.get(name)!];
    const longer = plain.filter(
      ([other]) => other !== name && groups.has(other) && own.every((word) => words.get(other)!.has(word)),
    );
    if (own.length < 2 || longer.length !== 1 || longer[0]![1][0]?.kind !== all[0]?.kind) continue;
    groups.set(longer[0]![0], [...groups.get(longer[0]![0])!, ...all]);
    groups.delete(name);
  }
}

/** Joins the tellings of one organization; names are known by what stands in quotes, else by all their words. */
export function joinCandidates(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Candidate[]>();
  const words = new Set(candidates.flatMap(({ core }) => (core === undefined ? [] : fold(core))));
  for (const candidate of candidates) {
    const plain = undeclined(candidate, words);
    const known = groups.get(key(plain));
    if (known) known.push(plain);
    else groups.set(key(plain), [plain]);
  }
  joinShortened(groups);
  return [...groups.values()].map((all) => ({ all, best: all.reduce((a, b) => (fullness(b) > fullness(a) ? b : a)) }));
}

/** Whether a text names a known core, in any form. */
export function sameCore(text: string, cores: ReadonlySet<string>): boolean {
  return cores.has(stems(text));
}

/** The keys of all names told by quotes or legal form. */
export function coresOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.filter(({ core }) => core !== undefined).map(key));
}
