import type { Agreement, Party } from '@kelisim/domain/facts/agreement';
import { daysBetween, span } from '@kelisim/domain/time';
import type { Story } from '../../story';
import data from '../data/kazakh.json';
import { shared } from '../dates';
import { dateOf, surrounding } from './dates';
import { mainRegions } from './regions';
import type { KazakhTelling } from './telling';
import { kazakhTellings } from './tellings';

/** What was signed longer ago than this is recalled, not reported: a story of the day is out within two weeks. */
const NEWS_DAYS = 14;
/** A proof of two sentences is no longer than this. */
const LONGEST_PAIR = 360;
/** «Келісімнің жобасы …» at the head of a sentence is the paper of the sentence before. */
const OPENING_WORDS = 2;
const RECALLED = new RegExp(data.recalled);

interface Paper {
  readonly tellings: KazakhTelling[];
  parties: readonly Party[];
}

/** The agreements that a Kazakh story tells of, one item for each paper, in order of the text. */
export function kazakhAgreements(story: Story): Agreement[] {
  const papers: Paper[] = [];
  const tellings = kazakhTellings(story);
  for (const telling of [...tellings.filter(isBody), ...tellings.filter((each) => !isBody(each))]) {
    if (telling.several && tellings.some((each) => each.head > telling.head && each.instrument !== 'document'))
      continue;
    const known = papers.findLast((paper) => isSame(paper, telling));
    if (known) add(known, telling);
    else if (isBody(telling) || !papers.some((paper) => paper.tellings.some(isBody)))
      papers.push({ tellings: [telling], parties: partiesOf(telling, papers) });
  }
  return papers.filter(isOurs).map((paper) => described(story, paper));
}

const isBody = (each: KazakhTelling): boolean => each.zone !== 'title';

/** «Тараптар» are the parties of the paper told before. */
function partiesOf(telling: KazakhTelling, papers: readonly Paper[]): readonly Party[] {
  return telling.parties.length === 0 && telling.sides ? (papers.at(-1)?.parties ?? []) : telling.parties;
}

/** The same kind of paper, or merely «құжат», with no party but those already told. */
function isSame(paper: Paper, telling: KazakhTelling): boolean {
  const first = paper.tellings[0] as KazakhTelling; // a paper begins with a telling
  const unnamed = paper.tellings.every((each) => each.instrument === 'document' && !each.several && isBody(each));
  if (unnamed && telling.parties.length === 0 && telling.sentence.index - lastOf(paper).sentence.index === 1)
    return true;
  const generic = telling.instrument === 'document' && !telling.several;
  if (generic) return isBody(first) && telling.sentence.index - lastOf(paper).sentence.index <= 2;
  if (first.instrument !== telling.instrument || telling.instrument === 'arrangement') return false;
  if (telling.sentence === first.sentence) return false;
  const opens = telling.head - telling.sentence.from < OPENING_WORDS && telling.subject === undefined;
  if (opens && telling.sentence.index - lastOf(paper).sentence.index === 1) return true;
  const names = new Set(paper.parties.map(({ name }) => name));
  return telling.parties.every(({ name }) => names.has(name)) || !isBody(telling);
}

const lastOf = (paper: Paper): KazakhTelling => paper.tellings.at(-1) as KazakhTelling;

function add(paper: Paper, telling: KazakhTelling): void {
  paper.tellings.push(telling);
  if (paper.parties.length === 0) paper.parties = telling.parties;
}

/** Papers between two authorities of one country, or with a third one only, are none of ours; a firm's side may be mistaken. */
function isOurs({ parties }: Paper): boolean {
  const sides = new Set(parties.map(({ side }) => side));
  if (sides.has('other') && !sides.has('ru')) return false;
  return parties.length < 2 || sides.size > 1 || parties.some(({ name }) => name.includes('«'));
}

function described(story: Story, paper: Paper): Agreement {
  const signed = paper.tellings.find((each) => each.status === 'signed' && isBody(each));
  const main = signed ?? (paper.tellings[0] as KazakhTelling);
  const own = dateOf(story, paper.tellings, main);
  const recalled = isRecalled(story, main, own);
  const around = own ?? (recalled ? undefined : surrounding(story, main));
  return {
    instrument: instrumentOf(paper, main),
    status: main.status,
    timing: recalled ? 'background' : 'current',
    signedOn: shared(around),
    parties: [...(paper.parties.length > 0 ? paper.parties : mainRegions(story, main))],
    subject: paper.tellings.find((each) => each.subject)?.subject,
    place: placeOf(story, paper),
    evidence: evidenceOf(story, main, paper),
    rule: main.instrument === 'arrangement' ? 'agreement.kazakh.arrangement' : 'agreement.kazakh',
  };
}

/** «құжат» is of the kind that another sentence names. */
function instrumentOf({ tellings }: Paper, main: KazakhTelling): Agreement['instrument'] {
  const named = tellings.find(({ instrument }) => instrument !== 'document')?.instrument;
  return main.instrument === 'document' ? (named ?? main.instrument) : main.instrument;
}

function isRecalled(story: Story, { sentence, status }: KazakhTelling, date: string | undefined): boolean {
  if (status === 'in-force') return true;
  if (status !== 'signed' && status !== 'extended' && status !== 'terminated') return false;
  const told = story.model.tokens.slice(sentence.from, sentence.to);
  if (told.some(({ norm }, index) => RECALLED.test(norm) || isBeforeThis(norm, told[index + 1]?.norm))) return true;
  return date !== undefined && story.publishedOn !== undefined && age(story.publishedOn, date) > NEWS_DAYS;
}

/** «бұған дейін», «бұдан бұрын»; «бұдан бөлек» only goes on. */
const isBeforeThis = (word: string, next = ''): boolean => BEFORE_THIS.test(word) && BEFORE.test(next);
const BEFORE_THIS = /^(бұған|бұдан|осыған|осыдан)$/;
const BEFORE = /^(дейін|бұрын|бұрынырақ)$/;

const age = (publishedOn: string, date: string): number => daysBetween(span(date).last, publishedOn);

/** A town in the locative: «Екатеринбургте». */
function placeOf(story: Story, paper: Paper): string | undefined {
  const towns = story.places.filter(
    (place) => place.level === 'city' && /[дт][ае]$/.test(story.model.tokens[place.to - 1]?.norm ?? ''),
  );
  return towns.find((place) =>
    paper.tellings.some(({ sentence }) => sentence.from <= place.from && place.to <= sentence.to),
  )?.name;
}

/** The sentence of the main telling, with a neighbour that tells of the same paper. */
function evidenceOf(story: Story, main: KazakhTelling, paper: Paper): Agreement['evidence'] {
  const beside = paper.tellings
    .map(({ sentence }) => sentence)
    .filter((each) => each.block === main.sentence.block && Math.abs(each.index - main.sentence.index) === 1);
  const start = Math.min(main.sentence.start, ...beside.map((each) => each.start));
  const end = Math.max(main.sentence.end, ...beside.map((each) => each.end));
  const whole = end - start <= LONGEST_PAIR ? { start, end } : { start: main.sentence.start, end: main.sentence.end };
  return { ...whole, text: story.text.slice(whole.start, whole.end) };
}
