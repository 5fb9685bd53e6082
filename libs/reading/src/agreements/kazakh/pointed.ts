import type { Party } from '@kelisim/domain/facts/agreement';
import type { Sentence } from '@kelisim/language';
import type { Story } from '../../story';
import data from '../data/kazakh.json';

const KINDS = data.institutions.map(([noun, name]) => ({
  noun: new RegExp(noun as string), // each row has two patterns
  name: new RegExp(name as string, 'iu'),
}));
const SIDES = ['kz', 'ru'] as const;

/** «екі музей», «университеттер»: of each side the institution of that kind which the text named last before. */
export function pointedBefore(story: Story, { from, to }: Sentence): readonly Party[] {
  const { tokens } = story.model;
  for (let at = from; at < to; at++) {
    const two = isCounted(tokens, at);
    const norm = tokens[at]?.norm ?? '';
    const kind = KINDS.find(({ noun }) => noun.test(norm));
    const plural = PLURAL.test(norm) || (norm === 'оқу' && PLURAL.test(tokens[at + 1]?.norm ?? ''));
    if (!kind || !(two || plural)) continue;
    const found = SIDES.flatMap((side) => lastBefore(story, kind.name, side, at) ?? []);
    if (found.length === SIDES.length || (two && found.length > 0)) return found;
  }
  return [];
}

/** «екі палата», «қос университет», «екі жоғары оқу орны» */
function isCounted(tokens: Story['model']['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.norm === 'жоғары' ? at - 2 : at - 1;
  return COUNTS.has(tokens[before]?.norm ?? '');
}

const COUNTS = new Set(['екі', 'қос']);

/** Whether a sentence opens with «екі палата», «екі университет»: those, not the parties of the paper before. */
export function opensPointing({ model: { tokens } }: Story, { from }: Sentence): boolean {
  return [from + 1, from + 2].some(
    (at) => isCounted(tokens, at) && KINDS.some(({ noun }) => noun.test(tokens[at]?.norm ?? '')),
  );
}

const PLURAL = /[дтл][ае]р(і|ы)?$/;

function lastBefore(story: Story, name: RegExp, side: Party['side'], before: number): Party | undefined {
  const fitting = story.organizations.filter((one) => one.side === side && name.test(one.name));
  const last = (one: (typeof fitting)[number]) => one.mentions.findLast((at) => at.to <= before)?.from ?? -1;
  const best = fitting.sort((a, b) => last(b) - last(a))[0];
  return best && last(best) >= 0 ? { name: best.name, side } : undefined;
}
