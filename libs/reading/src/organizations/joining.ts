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

const key = ({ core, name, body }: Candidate): string => body ?? stems(core ?? name);

/** How much a telling says: legal form, kind, more words. */
const fullness = ({ core, name, law, head }: Candidate): number =>
  (law ? 4 : 0) + (head ? 2 : 0) + (core ? 0 : Math.min(1.5, name.length / 100));

/** Joins the tellings of one organization; names are known by what stands in quotes, else by all their words. */
export function joinCandidates(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const known = groups.get(key(candidate));
    if (known) known.push(candidate);
    else groups.set(key(candidate), [candidate]);
  }
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
