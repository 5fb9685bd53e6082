import type { Story } from '../story';
import { actorsOf } from './actors';
import { wordingOf } from './acts';

const SHOWS: ReadonlySet<string> = new Set([
  'выставка',
  'экспозиция',
  'вернисаж',
  'картина',
  'полотно',
  'гастроли',
  'спектакль',
  'постановка',
  'премьера',
  'концерт',
  'фестиваль',
  'пленэр',
  'мастер-класс',
]);
const GUESTS: ReadonlySet<string> = new Set([
  'художник',
  'художница',
  'живописец',
  'график',
  'скульптор',
  'фотограф',
  'фотохудожник',
  'мастер',
  'мастерица',
  'ремесленник',
  'музей',
  'галерея',
  'театр',
  'артист',
  'артистка',
  'актёр',
  'труппа',
  'режиссёр',
  'филармония',
  'оркестр',
  'ансамбль',
  'хор',
  'музыкант',
  'дирижёр',
  'солист',
  'солистка',
  'певец',
  'певица',
  'домбрист',
  'коллектив',
]);
/** News of a show says so at once; further down it is mentioned in passing. */
const OPENING = 4;

/**
 * The sentence that tells of a show of one side's artists on the other: an exhibition, a tour, a concert at a festival.
 * Guide to relevance: artists as guests are cooperation as delegations are. The people of a nationality who live on this side
 * are no guests.
 */
export function jointShow(story: Story): string | undefined {
  const actors = actorsOf(story);
  const told = story.model.sentences
    .filter(({ block }) => story.zones[block] !== 'frame' && story.zones[block] !== 'related')
    .slice(0, OPENING)
    .map((sentence) => {
      const words = story.model.tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'word');
      const says = (lemmas: ReadonlySet<string>): boolean => words.some(({ word }) => word.plain.isAny(lemmas));
      const genre = wordingOf(story, sentence).genre;
      return { sentence, ...actors.in(sentence), show: says(SHOWS), guest: says(GUESTS), genre };
    });
  const shown = told.find((one, at) => {
    const next = told[at + 1];
    if (one.genre || !(one.russian || one.kazakh)) return false;
    if (one.russian && one.kazakh)
      return (one.show && one.guest) || (one.guest && next?.show) || (one.show && next?.guest);
    return (
      next && !next.genre && (one.russian || next.russian) && (one.kazakh || next.kazakh) && one.show && next.guest
    );
  });
  return shown && story.text.slice(shown.sentence.start, shown.sentence.end);
}
