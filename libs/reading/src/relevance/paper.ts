import type { Side } from '@kelisim/domain/evidence';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import { weightsOf } from './judge';
import { actingRegions } from './regions';

/** How sure a story is of cooperation that only a paper between the sides tells: a note in passing, a list. */
export const BY_PAPER = 0.6;

/**
 * The paper that by itself makes a story one of cooperation: a named instrument between someone of a Russian region and
 * someone of Kazakhstan, and of nobody else. The sentences around it may speak of one side only (a lift works, a
 * forum of nine regions, «год, как подписали»).
 */
export function joiningPaper(story: Story, agreements: () => readonly Agreement[]): Agreement | undefined {
  const named = (of: Side): number => story.places.filter(({ side }) => side === of).length;
  // Of a third country's story a party may be taken for the neighbour's.
  if (named('kz') === 0 || named('other') > named('kz')) return undefined;
  const regional = actingRegions(story).some((code) => code.startsWith('RU-') && code !== 'RU-MOW');
  const mere = weightsOf(story).mere > 0;
  return agreements().find(({ instrument, status, parties }) => {
    // A case is handed over «в рамках соглашения о правовой помощи»: news of another kind rests on a paper, too.
    if (mere && status === 'in-force') return false;
    const russian = parties.find(({ side, name }) => side === 'ru' && (regional || /[«"„]/.test(name)));
    const sides = new Set(parties.map(({ side }) => side));
    return instrument !== 'arrangement' && russian && sides.has('kz') && !sides.has('other');
  });
}
