import { type Stretch, type View } from '../view';
import data from './data/words.json';

export type KazakhCue = keyof typeof data.cues;

const beginsWith = (stems: readonly string[]): RegExp => new RegExp(`^(?:${stems.join('|')})`);
const CUES = (Object.keys(data.cues) as KazakhCue[]).map((cue) => [cue, beginsWith(data.cues[cue])] as const);

/** Word lists as stems at the beginning of a word. */
export const STEMS = {
  up: beginsWith(data.up),
  down: beginsWith(data.down),
  students: beginsWith(data.students),
  tourists: beginsWith(data.tourists),
  people: beginsWith(data.people),
  companies: beginsWith(data.companies),
  owned: beginsWith(data.owned),
  never: beginsWith(data.never),
  trade: beginsWith(data.trade),
};

/** What a word says about the numbers near it. */
export function cueAt(view: View, at: number): KazakhCue | undefined {
  if (view.token(at)?.kind !== 'word') return undefined;
  const norm = view.norm(at);
  return CUES.find(([, stems]) => stems.test(norm))?.[0];
}

/** The nearest cue of these before a token, not before `from`. */
export function cueBefore(
  view: View,
  from: number,
  at: number,
  wanted: readonly KazakhCue[],
): { cue: KazakhCue; at: number } | undefined {
  for (let index = at - 1; index >= from; index--) {
    const cue = cueAt(view, index);
    if (cue && wanted.includes(cue)) return { cue, at: index };
  }
  return undefined;
}

/** The first cue of these from a token on, before `to`. */
export function cueAfter(
  view: View,
  at: number,
  to: number,
  wanted: readonly KazakhCue[],
): { cue: KazakhCue; at: number } | undefined {
  for (let index = at; index < to; index++) {
    const cue = cueAt(view, index);
    if (cue && wanted.includes(cue)) return { cue, at: index };
  }
  return undefined;
}

/** Whether a word of the stretch begins with one of the stems. */
export function has(view: View, { from, to }: Stretch, stems: RegExp): boolean {
  for (let index = from; index < to; index++)
    if (view.token(index)?.kind === 'word' && stems.test(view.norm(index))) return true;
  return false;
}
