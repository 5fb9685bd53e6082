import type { Sentence } from '@kelisim/language';
import { once } from '../once';
import type { Story, StoryPerson } from '../story';
import { type Actors, actorsOf } from './actors';
import { wordingOf } from './acts';
import type { Wording } from './wording';

/** Whether a story reports cooperation, how sure that is, and why, in words for a person. */
export interface Judgement {
  readonly relevant: boolean;
  /** 0..1; 0.5 and more is relevant. */
  readonly score: number;
  readonly because: string[];
}

interface Told extends Actors, Wording {
  readonly sentence: Sentence;
  readonly title: boolean;
}

/** What the judgement weighs; exported for its own tests and for tuning. */
export interface Weights {
  /** Sentences with both sides and an act that joins them, each by the strength of its act. */
  readonly joined: number;
  /** Their share in all that is said: a note of two sentences cannot have four of them. */
  readonly dense: number;
  /** Sentences with Kazakhstan and an act, Russia's region a sentence away. */
  readonly near: number;
  /** Someone of each side speaks or acts by name. */
  readonly faces: number;
  /** Share of the sentences about Kazakhstan that belong to a genre of mere mention. */
  readonly mere: number;
  readonly title: number;
  /** Sentences of the title and the opening with someone of both sides and no genre of mere mention, act or none. */
  readonly opening: number;
  /** 1 where the story opens with the score of a match. */
  readonly match: number;
}

/** Where a report of a match tells its score. */
const OPENING = 1500;
const SCORE = /сч[её]т\p{L}* \d{1,2}:\d{1,2}|(?<!\d)\d{1,2}:\d{1,2} (есебімен|\(\d)/u;

const tell = once((story: Story): Told[] => {
  const actors = actorsOf(story);
  return story.model.sentences.flatMap((sentence) => {
    const zone = story.zones[sentence.block];
    if (zone === 'frame' || zone === 'related') return [];
    return [{ sentence, title: zone === 'title', ...actors.in(sentence), ...wordingOf(story, sentence) }];
  });
});

const joins = ({ russian, kazakh, act, genre }: Told): boolean =>
  russian && kazakh && act !== undefined && genre === undefined;

function nearly(told: readonly Told[], at: number): boolean {
  const one = told[at]!;
  if (!one.kazakh || one.russian || one.act === undefined || one.genre !== undefined) return false;
  return [told[at - 1], told[at + 1]].some((other) => other?.russian);
}

/** Moscow's ministers and state companies are no regional side. */
const isRegional = ({ region }: { readonly region?: string }): boolean => region !== undefined && region !== 'RU-MOW';

const official = (people: readonly StoryPerson[], side: 'ru' | 'kz'): StoryPerson | undefined =>
  people.find(
    (person) => person.side === side && person.position !== undefined && (side === 'kz' || isRegional(person)),
  );

/** News says in its first sentences whom it is about; the title is one of them. */
const FIRST = 4;

/** A genre of mere mention anywhere in a short note colours all of it. */
function openingOf(told: readonly Told[]): number {
  const first = told.slice(0, FIRST);
  if (first.some(({ genre }) => genre !== undefined)) return 0;
  return Math.min(2, first.filter(({ russian, kazakh }) => russian && kazakh).length);
}

function weigh(story: Story, told: readonly Told[]): Weights {
  const about = told.filter(({ kazakh }) => kazakh);
  const mere = about.filter(({ genre }) => genre !== undefined).length / Math.max(1, about.length);
  const named = (side: 'ru' | 'kz') =>
    official(story.people, side) !== undefined ||
    story.organizations.some((one) => one.side === side && one.kind !== 'media' && (side === 'kz' || isRegional(one)));
  return {
    joined: told.filter(joins).reduce((sum, { actGroup = '' }) => sum + (STRENGTH[actGroup] ?? 1), 0),
    dense: told.filter(joins).length / Math.max(3, told.length),
    near: told.filter((_, at) => nearly(told, at)).length,
    // Kazakhstan's guest or host with no counterpart by name is half of it.
    faces: named('kz') ? (named('ru') ? 1 : told.some(joins) ? 0.5 : 0) : 0,
    mere,
    title: told.some(
      (one) => one.title && one.kazakh && one.genre === undefined && (one.russian || one.act !== undefined),
    )
      ? 1
      : 0,
    opening: openingOf(told),
    match: SCORE.test(story.text.slice(0, OPENING)) ? 1 : 0,
  };
}

/** To sign, to visit and to trade is more than to build or to open something near the other side. */
const STRENGTH: Record<string, number> = {
  подписание: 1.3,
  переговоры: 1.2,
  торговля: 1.1,
  сотрудничество: 1,
  вложения: 0.7,
};

function scoreOf({ joined, dense, near, faces, mere, title, opening, match }: Weights): number {
  const sum =
    -2.3 +
    1.1 * Math.min(joined, 4) +
    1.2 * dense +
    0.5 * Math.min(near, 3) +
    1.2 * faces +
    0.6 * title +
    0.75 * opening -
    2 * mere -
    2.5 * match;
  return 1 / (1 + Math.exp(-sum));
}

function quote(story: Story, { start, end }: Sentence): string {
  const text = story.text.slice(start, end).replace(/\s+/g, ' ');
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

const face = ({ name, position }: StoryPerson): string => (position ? `${position} ${name}` : name);

function reasons(story: Story, told: readonly Told[], relevant: boolean): string[] {
  const proof = told.find(joins) ?? told.find((_, at) => nearly(told, at));
  const faces = (['ru', 'kz'] as const).flatMap((side) => official(story.people, side) ?? []);
  if (relevant) {
    const act = proof ? [`Стороны соединяет «${proof.act}»: ${quote(story, proof.sentence)}`] : [];
    return [...act, ...(faces.length === 2 ? [`Участвуют: ${faces.map(face).join('; ')}`] : [])];
  }
  if (!told.some(({ kazakh }) => kazakh)) return ['Казахстанской стороны в тексте нет'];
  if (!told.some(({ russian }) => russian)) return ['Российского региона в тексте нет'];
  const mere = told.find(({ kazakh, genre }) => kazakh && genre !== undefined)?.genre;
  return [
    mere ? `Казахстан только упомянут (${mere})` : 'Казахстан упомянут, но действия, которое соединяло бы стороны, нет',
  ];
}

/**
 * Judges whether a story reports cooperation of a Russian region with Kazakhstan: someone on both sides, and an act
 * that joins them. Weather, crime, transit, a match or a biography that names the neighbour is none.
 */
export function judge(story: Story): Judgement {
  const told = tell(story);
  const score = Math.round(scoreOf(weigh(story, told)) * 1000) / 1000;
  const relevant = score >= 0.5;
  return { relevant, score, because: reasons(story, told, relevant) };
}

/** What `judge` weighs, for `--explain`. */
export function weightsOf(story: Story): Weights {
  return weigh(story, tell(story));
}
