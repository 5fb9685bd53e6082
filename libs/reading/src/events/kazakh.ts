import type { DateMention, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { range } from '../activity/ground';
import data from './data/kazakh.json';
import type { EventKind, EventMention } from './mention';

/** Endings of number, possession and case behind a stem. */
const LONGEST_ENDING = 9;
/** What stands further away in tokens belongs to something else. */
const DATE_REACH = 14;
const AHEAD = new RegExp(data['ahead ending']);
const STEMS = (Object.entries(data.nouns) as [EventKind, string[]][]).flatMap(([kind, stems]) =>
  stems.map((stem) => ({ kind, stem })),
); // keys of the data file are kinds; its spec checks
const BEFORE = new Map(Object.entries(data['needs before']));
const GATHERINGS: ReadonlySet<string> = new Set([
  'forum',
  'exhibition',
  'conference',
  'festival',
  'competition',
  'mission',
  'visit',
]);

/** The events that a Kazakh sentence tells of, by nouns with any ending and by verbs of journeys and meetings. */
export function kazakhMentionsIn(ground: Ground, sentence: Sentence): readonly EventMention[] {
  const nouns = range(sentence.from, sentence.to).flatMap((at) => fromNoun(ground, sentence, at) ?? []);
  const verb = fromVerb(ground, sentence);
  const isTold = nouns.some(
    (noun) => noun.kind === verb?.kind || (verb?.kind === 'visit' && GATHERINGS.has(noun.kind)),
  );
  return verb && !isTold ? [...nouns, verb] : nouns;
}

const startsWith = (norm: string, stem: string): boolean =>
  norm.startsWith(stem) && norm.length - stem.length <= LONGEST_ENDING;

function stemAt(ground: Ground, at: number): { readonly kind: EventKind; readonly stem: string } | undefined {
  const { norm, kind } = ground.words.at(at);
  if (kind !== 'word') return undefined;
  const fitting = STEMS.filter(({ stem }) => startsWith(norm, stem) && !isGeneric(norm, stem));
  return fitting.sort((one, other) => other.stem.length - one.stem.length)[0];
}

/** «көрмелер», «форумдарға»: events in general; the dative and the ablative of «сапар» too name none by themselves. */
const isGeneric = (norm: string, stem: string): boolean => /^(лар|лер|дар|дер|тар|тер)/.test(norm.slice(stem.length));

function fromNoun(ground: Ground, sentence: Sentence, at: number): EventMention | undefined {
  const isNameLike = ground.words.at(at).case !== 'lower' && at !== sentence.from; // «Сапаров» is no journey
  const found = isNameLike ? undefined : stemAt(ground, at);
  if (found && HABIT.has(ground.words.at(at - 1).norm)) return undefined;
  if (found && OWN.has(found.stem) && !isWithBoth(ground, sentence)) return undefined;
  if (!found || (ground.insideName(at) && !ground.isQuote(at - 1) && isQuoted(ground, sentence, at))) return undefined;
  if (data.preparing.some((stem) => startsWith(ground.words.at(at + 1).norm, stem))) return undefined; // «сапарға дайындық»
  const wanted = BEFORE.get(found.stem);
  if (
    wanted &&
    !range(Math.max(sentence.from, at - 2), at).some((index) =>
      wanted.some((word) => startsWith(ground.words.at(index).norm, word)),
    )
  )
    return undefined;
  return told(ground, sentence, at, found.kind, nameOf(ground, sentence, at, found.stem), `event.noun.${found.kind}`);
}

/** «жыл сайын гастроль алмасады»: what is done every year. */
const HABIT: ReadonlySet<string> = new Set(['сайын', 'үнемі']);
/** Sittings of one's own: cooperation only where both sides are named. */
const OWN: ReadonlySet<string> = new Set(['жиын', 'жиналыс', 'отырыс']);

function isWithBoth(ground: Ground, sentence: Sentence): boolean {
  const near = ground.paragraph(sentence.block).filter(({ index }) => Math.abs(index - sentence.index) <= 1);
  const sides = new Set(near.flatMap((one) => [...ground.sides(one)]));
  return sides.has('ru') && sides.has('kz');
}

function isQuoted(ground: Ground, sentence: Sentence, at: number): boolean {
  const open = range(sentence.from, at).filter((index) => ground.words.at(index).text === '«').length;
  const close = range(sentence.from, at).filter((index) => ground.words.at(index).text === '»').length;
  return open > close;
}

/** «Жайық дәмі» жәрмеңкесі: the quoted name before the noun, which loses its case. */
function nameOf(ground: Ground, sentence: Sentence, at: number, stem: string): string | undefined {
  const close = [at - 1, at - 2].find((index) => index >= sentence.from && ground.words.at(index).text === '»');
  if (close === undefined) return undefined;
  const open = range(sentence.from, close).findLast((index) => ground.words.at(index).text === '«');
  if (open === undefined) return undefined;
  const { tokens } = ground.story.model;
  const possessive = /^с?[ыі]/.exec(ground.words.at(at).norm.slice(stem.length))?.[0] ?? '';
  return `${ground.story.text.slice(tokens[open]!.start, tokens[close]!.end)} ${stem}${possessive}`;
}

/** «делегация келді», «қонақтарды қабылдады». */
function fromVerb(ground: Ground, sentence: Sentence): EventMention | undefined {
  const words = range(sentence.from, sentence.to);
  const someone = words.find((index) => data.travellers.some((stem) => startsWith(ground.words.at(index).norm, stem)));
  if (someone === undefined || !ground.sides(sentence).size) return undefined;
  const meets = words.find((index) => data.meet.includes(ground.words.at(index).norm) && index > someone);
  if (meets !== undefined) return told(ground, sentence, meets, 'meeting', undefined, 'event.verb.meeting');
  const travels = words.findLast((index) => data.travel.includes(ground.words.at(index).norm));
  if (travels === undefined || travels < someone || !hasGoal(ground, sentence)) return undefined;
  return told(ground, sentence, travels, 'visit', undefined, 'event.verb.visit');
}

/** A place in the dative or the locative: «Түркістан қаласына», «Удмуртияда». */
const hasGoal = (ground: Ground, sentence: Sentence): boolean =>
  range(sentence.from, sentence.to).some(
    (index) => /(ға|ге|қа|ке|на|не|да|де|та|те|нда|нде)$/.test(ground.words.at(index).norm) && nearPlace(ground, index),
  );

const nearPlace = (ground: Ground, index: number): boolean =>
  [index, index - 1, index - 2].some((at) => ground.everyPlace.covering(at) !== undefined);

function told(
  ground: Ground,
  sentence: Sentence,
  at: number,
  kind: EventKind,
  name: string | undefined,
  rule: string,
): EventMention {
  const date = nearestDate(ground, sentence, at);
  const place = ground.places(sentence).find((one) => one.form === 'name' && one.level !== 'country');
  const upcoming = isUpcoming(ground, sentence, at, date?.value);
  const isBehind = data.behind.includes(ground.words.at(at + 1).norm);
  const lasts = range(at, sentence.to).some((index) => data.until.includes(ground.words.at(index).norm));
  return {
    ...{ kind, sentence, at, from: at, to: at + 1, name, upcoming, rule },
    on: date?.value,
    place: place?.name,
    isTimed: lasts ? false : date !== undefined || !isBehind,
    people: [],
    codes: [],
    weight: (date ? 2 : 0) + (isBehind ? 0 : 1),
  };
}

function nearestDate(ground: Ground, sentence: Sentence, at: number): DateMention | undefined {
  const distance = (date: DateMention) => (date.from < at ? at - date.to : date.from - at);
  const isOpen = data.behind.includes(ground.words.at(at + 1).norm);
  const dates = ground
    .dates(sentence)
    .filter((date) => date.value && !date.role && date.kind !== 'span' && !(isOpen && date.kind !== 'day'));
  const near = dates.filter((date) => distance(date) <= DATE_REACH && !(date.kind === 'year' && dates.length > 1));
  return [...near].sort((one, other) => distance(one) - distance(other))[0];
}

/** By the date; else by the last verb, which Kazakh puts at the end, and words of plans and invitations. */
function isUpcoming(ground: Ground, sentence: Sentence, at: number, on: string | undefined): boolean {
  const today = ground.story.publishedOn?.slice(0, 10);
  if (on && today && on.length >= 10) return on.slice(0, 10) > today;
  if (on && today && on.slice(0, 7) > today.slice(0, on.slice(0, 7).length)) return true;
  if (data.behind.includes(ground.words.at(at + 1).norm)) return false;
  const behind = range(at, sentence.to).map((index) => ground.words.at(index));
  const last = behind.findLast((token) => token.kind === 'word' && token.norm.length > 2)?.norm ?? '';
  return AHEAD.test(last) || behind.some(({ norm }) => data['ahead stems'].some((stem) => norm.startsWith(stem)));
}
