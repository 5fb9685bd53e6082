import type { Side } from '@kelisim/domain/evidence';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import { actorsOf } from './actors';
import { weightsOf } from './judge';
import { actingRegions } from './regions';

/** How sure a story is of cooperation that only a paper between the sides tells: a note in passing, a list. */
export const BY_PAPER = 0.6;

/** The state and its ministries are no regional side. */
const STATE =
  /^((МИД|[Мм]инистерство \p{L}+ (дел )?)?(Россия|России|РФ|Российская Федерация|Москва)|(Правительство|правительство) (России|РФ|Российской Федерации))$/u;

/** Sentences of a note: all of it is about the paper that it tells of. */
const NOTE = 9;
/** Of a note as short as this every sentence is beside every other. */
const BRIEF = 6;

/**
 * Whether in a short note the sides stand around the paper: «Владимирский завод нашёл покупателя. Контракт подписан с
 * застройщиком из Шымкента». Two parties of one side and none of the other have their paper to themselves.
 */
function isNoteOfBoth(story: Story, { evidence, parties }: Agreement): boolean {
  const told = story.model.sentences.filter(
    ({ block }) => story.zones[block] !== 'frame' && story.zones[block] !== 'related',
  );
  if (told.length > NOTE || parties.length === 0 || parties.some(({ side }) => side === 'other')) return false;
  if (parties.length > 1 && new Set(parties.map(({ side }) => side)).size === 1) return false;
  const at = told.findIndex(({ end }) => end > evidence.start);
  const actors = actorsOf(story);
  const beside = told.length <= BRIEF ? told : told.slice(Math.max(0, at - 1), at + 2);
  const around = beside.map((sentence) => actors.in(sentence));
  return around.some(({ russian }) => russian) && around.some(({ kazakh }) => kazakh);
}

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
  return agreements().find((agreement) => {
    const { instrument, status, parties } = agreement;
    // A case is handed over «в рамках соглашения о правовой помощи»: news of another kind rests on a paper, too.
    if (mere && status === 'in-force') return false;
    const russian = parties.find(
      ({ side, name }) => side === 'ru' && !STATE.test(name) && (regional || /[«"„]/.test(name)),
    );
    const sides = new Set(parties.map(({ side }) => side));
    if (instrument === 'arrangement') return false;
    return (russian && sides.has('kz') && !sides.has('other')) || (regional && !mere && isNoteOfBoth(story, agreement));
  });
}
