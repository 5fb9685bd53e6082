import type { Project } from '@kelisim/domain/facts/activity';
import type { QuantityMention, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import data from './data/building.json';
import type { Making } from './making';

const COST = new Set(data['cost words']);
const JOB = new Set(data['job words']);
const UNDER_WAY = new Set(data['under way']);
const DONE = new Set(data['done verbs']);
/** Verbs of both aspects: their present looks like a future. */
const CARRY_OUT = new Set([
  ...['реализовать', 'реализовывать', 'реализоваться', 'реконструировать', 'модернизировать', 'вкладывать'],
]);
const NAMED: ReadonlySet<string> = new Set([
  'project.noun',
  'project.name',
  'project.joint',
  'project.output',
  'project.facts',
]);
const CONTRACTS = new Set(['контракт', 'договор', 'поставить', 'поставлять', 'поставка', 'товарооборот', 'экспорт']);
const MAKING = new Set(['построить', 'изготовить', 'реконструировать', 'проложить', 'возвести']);
const STANDING = new Set(data['standing verbs']);
const WORK = new Set(['проект', 'строительство', 'стройка', 'строитель', 'монтаж']);
const WORKERS = new Set(['человек', 'работник', 'сотрудник', 'место', 'специалист']);
/** No project of a region employs more. */
const MOST_JOBS = 100_000;
const PLACE = new Set(['место']);
/** Money and jobs are told within this many sentences behind the project. */
const FOLLOWING = 6;

/** Money and jobs of a project: from its sentence, then from those that follow until another project begins. */
export function detailsOf(
  ground: Ground,
  making: Making,
  next: Making | undefined,
): Pick<Project, 'investment' | 'currency' | 'jobs'> {
  const { sentences: all } = ground.story.model;
  const end = next && next.sentence.index > making.sentence.index ? next.sentence.index : all.length;
  const near = all.slice(making.sentence.index, Math.min(end, making.sentence.index + FOLLOWING + 1));
  const turn = near.findIndex(
    (sentence, index) => index > 0 && !isSameWork(ground, making, sentence) && isOtherMatter(ground, sentence),
  );
  const sentences = turn < 0 ? near : near.slice(0, turn);
  const money = first(sentences, (sentence) => moneyIn(ground, sentence));
  const jobs = first(sentences, (sentence) => jobsIn(ground, sentence));
  return { investment: money?.value, currency: money?.unit, jobs: jobs?.value };
}

/** «Центр хотят построить при колледже»: the facility itself, spoken of again. */
const isSameWork = (ground: Ground, { phrase }: Making, { from, to }: Sentence): boolean =>
  ground.words.seek(from, to, new Set([phrase.reading.lemma])) !== undefined;

/** A contract or another work begins: its money is its own. */
function isOtherMatter(ground: Ground, sentence: Sentence): boolean {
  if (ground.words.seek(sentence.from, sentence.to, CONTRACTS) !== undefined) return true;
  return ground.words.seek(sentence.from, sentence.to, MAKING) !== undefined && !jobsIn(ground, sentence);
}

function first<Found>(
  sentences: readonly Sentence[],
  find: (sentence: Sentence) => Found | undefined,
): Found | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found) return found;
  }
  return undefined;
}

function moneyIn(ground: Ground, sentence: Sentence): QuantityMention | undefined {
  if (ground.words.seek(sentence.from, sentence.to, COST) === undefined) return undefined;
  return ground.quantities(sentence).find((one) => one.unit !== undefined && /^[A-Z]{3}$/.test(one.unit));
}

function jobsIn(ground: Ground, sentence: Sentence): QuantityMention | undefined {
  const word = ground.words.seek(sentence.from, sentence.to, JOB);
  if (word === undefined) return undefined;
  const counts = ground
    .quantities(sentence)
    .filter((one) => one.unit === undefined && !one.ordinal && one.value < MOST_JOBS)
    .sort((one, other) => Math.abs(one.from - word) - Math.abs(other.from - word));
  const counted = counts.find(
    (one) => one.noun && (WORKERS.has(one.noun.lemma) || isWorkplace(ground, one.noun.index)),
  );
  return (
    counted ?? counts.find((one) => !one.noun && ground.words.seek(sentence.from, sentence.to, PLACE) !== undefined)
  );
}

const isWorkplace = (ground: Ground, noun: number): boolean =>
  ground.words.is(noun - 1, WORKING) || ground.words.is(noun + 1, PLACES);

const WORKING = new Set(['рабочий']);
const PLACES = new Set(['место']);

/** How far it has come: what the verb says; a noun of making («соглашение о строительстве») is a plan. */
export function statusOf(ground: Ground, making: Making): Project['status'] {
  const told = statusInSentence(ground, making);
  return told === 'planned' && goesOnBehind(ground, making.sentence) ? 'under-way' : told;
}

/** «Проект реализуется», «Строительство началось» in the sentences behind. */
function goesOnBehind(ground: Ground, { index, block }: Sentence): boolean {
  const behind = ground.story.model.sentences.slice(index + 1, index + 3).filter((one) => one.block === block);
  return behind.some(
    ({ from, to }) =>
      ground.words.seek(from, to, WORK) !== undefined && range(from, to).some((at) => isGoingOn(ground, at)),
  );
}

function statusInSentence(ground: Ground, making: Making): Project['status'] {
  const clause = ground.clauseOf(making.sentence, making.at);
  if (making.rule === 'project.standing') return 'done';
  if (making.rule === 'project.stage') return 'planned';
  if (making.rule === 'project.facts' && sentenceStands(ground, making.sentence)) return 'done';
  if (
    NAMED.has(making.rule) &&
    clause.some((index) => isStanding(ground, index) || ENDED.test(ground.words.at(index).norm))
  )
    return 'done';
  if (NAMED.has(making.rule)) return clause.some((index) => isGoingOn(ground, index)) ? 'under-way' : 'planned';
  const reading = ground.words.readings(making.at)[0];
  const isVerb = reading?.pos === 'verb' || reading?.short === true;
  if (!isVerb || reading.tense === 'future' || hasFutureHelper(ground, clause))
    return isGoingOn(ground, making.at) ? 'under-way' : statusOfOther(ground, making.at);
  if (isGoingOn(ground, making.at)) return 'under-way';
  return ground.words.is(making.at, DONE) ? 'done' : 'planned';
}

const sentenceStands = (ground: Ground, { from, to }: Sentence): boolean =>
  range(from, to).some((index) => isStanding(ground, index));

/** «строительство завершено». */
const ENDED = /^(?:заверш[её]н[аоы]?|завершил[аио]?сь|завершился|окончен[аоы]?|закончен[аоы]?)$/;

const isStanding = (ground: Ground, index: number): boolean =>
  ground.words.is(index, STANDING) &&
  ground.words.readings(index)[0]?.pos === 'verb' &&
  ground.words.readings(index)[0]?.tense !== 'future';

/** A full participle («построенный завод») tells what is done; an infinitive or a future what is to come. */
function statusOfOther(ground: Ground, at: number): Project['status'] {
  const reading = ground.words.readings(at)[0];
  return reading?.pos === 'participle' && !reading.short && reading.tense === 'past' ? 'done' : 'planned';
}

function hasFutureHelper(ground: Ground, clause: readonly number[]): boolean {
  return clause.some((index) =>
    /^(будет|будут|планиру\p{L}+|намерен\p{L}*|может|могут|предложи\p{L}+)$/u.test(ground.words.at(index).norm),
  );
}

function isGoingOn(ground: Ground, index: number): boolean {
  const reading = ground.words.readings(index)[0];
  if (ground.words.is(index, CARRY_OUT)) return reading?.pos === 'verb' && reading.tense !== 'past';
  if (!ground.words.is(index, UNDER_WAY) || reading?.tense === 'future') return false;
  return reading?.pos === 'verb' || !!reading?.short;
}
