import type { Block } from '@kelisim/language';
import type { Story, StoryPerson } from '../story';
import data from './data/reporting.json';
import { firstNamed } from './named';

/** Who speaks, by the author's words in tokens `[from, to)`: a name, a position («сказал аким»), or whoever was named last. */
export function speakerOf(story: Story, from: number, to: number): StoryPerson | undefined {
  return namedIn(story, from, to) ?? toldIn(story, from, to) ?? lastNamed(story, from, genderOf(story, from, to));
}

/** Who is told by the office or as the one spoken with: «аким», «его собеседник». */
export function toldIn(story: Story, from: number, to: number): StoryPerson | undefined {
  return counterpart(story, from, to) ?? byPosition(story, from, to);
}

const COUNTERPARTS = new Set(['собеседник', 'собеседница', 'визави', 'коллега', 'гость', 'гостья']);
const OWNERS = new Set(['его', 'ее', 'их']);

/** «Его собеседник парировал»: of the two sides the one that did not speak last. */
function counterpart(story: Story, from: number, to: number): StoryPerson | undefined {
  const said = lemmasIn(story, from, to);
  const owned = story.model.tokens.slice(from, to).some((token) => OWNERS.has(token.norm));
  if (!owned || ![...said].some((lemma) => COUNTERPARTS.has(lemma))) return undefined;
  const last = lastNamed(story, from);
  const others = story.people.filter((person) => person.side !== last?.side && lastMention(person, from) >= 0);
  return others.sort((a, b) => lastMention(b, from) - lastMention(a, from))[0];
}

/** A line that only announces who speaks next: it is short, names somebody and ends with a colon. */
export function announcedIn(story: Story, line: Block | undefined): StoryPerson | undefined {
  const [first, last] = [line && story.model.sentences[line.from], line && story.model.sentences[line.to - 1]];
  if (!first || !last || last.to - first.from > LONGEST_ANNOUNCEMENT) return undefined;
  return story.model.tokens[last.to - 1]?.text === ':' ? namedIn(story, first.from, last.to) : undefined;
}

const LONGEST_ANNOUNCEMENT = 24;

/** The first person named in a stretch. */
export function namedIn(story: Story, from: number, to: number): StoryPerson | undefined {
  return firstNamed(story, from, to)?.person;
}

/** The person whose position shares the most words with the author's; of equals the one named last before. */
function byPosition(story: Story, from: number, to: number): StoryPerson | undefined {
  if (story.language === 'kk') return byKazakhPosition(story, from, to);
  const said = lemmasIn(story, from, to);
  const ranked = story.people
    .map((person) => ({ person, share: shared(story, person, said), last: lastMention(person, from) }))
    .filter((each) => each.share > 0)
    .sort((a, b) => b.share - a.share || b.last - a.last);
  return ranked[0]?.person;
}

/** «облыс әкімі»: the office ends the position, and the words before it tell whose it is. */
function byKazakhPosition(story: Story, from: number, to: number): StoryPerson | undefined {
  const said = story.model.tokens.slice(from, to).map((token) => token.norm);
  const ranked = story.people
    .map((person) => {
      const words = (person.position ?? '').toLowerCase().split(/\s+/);
      const holds = said.some((word) => word === words.at(-1));
      const share = holds ? words.filter((word) => said.some((each) => word.startsWith(each))).length : 0;
      const first = words.some((word) => word.startsWith('орынбасар')) ? 0 : 1;
      return { person, share, first, last: lastMention(person, from) };
    })
    .filter((each) => each.share > 0);
  return ranked.sort((a, b) => b.share - a.share || b.first - a.first || b.last - a.last)[0]?.person;
}

function lemmasIn(story: Story, from: number, to: number): ReadonlySet<string> {
  const result = new Set<string>();
  for (const token of story.model.tokens.slice(from, to)) {
    for (const reading of story.morphology.readings(token.text))
      if (reading.pos === 'noun' || reading.pos === 'adjective') result.add(reading.lemma);
  }
  return result;
}

/** The words of a position count when its first noun, the office, is among them. */
function shared(story: Story, person: StoryPerson, said: ReadonlySet<string>): number {
  const words = (person.position ?? '').split(/[^\p{L}-]+/u).filter(Boolean);
  const lemmas = words.map((word) => story.morphology.readings(word)[0]).filter((reading) => reading !== undefined);
  const office = lemmas.find((reading) => reading.pos === 'noun');
  if (!office || !isCalled(said, office.lemma)) return 0;
  return 1 + lemmas.filter((reading) => said.has(reading.lemma)).length;
}

/** By its own word, or one that stands for it: «глава региона» is the governor. */
function isCalled(said: ReadonlySet<string>, office: string): boolean {
  return said.has(office) || [...said].some((word) => OFFICES.get(word)?.includes(office));
}

const OFFICES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(data.offices));

function lastMention(person: StoryPerson, before: number): number {
  return person.mentions.findLast((at) => at.from < before)?.from ?? -1;
}

/** The person named last before a token, of the given gender where the verb or pronoun shows one. */
export function lastNamed(story: Story, before: number, gender?: 'masculine' | 'feminine'): StoryPerson | undefined {
  const named = story.people
    .map((person) => ({ person, last: lastMention(person, before) }))
    .filter((each) => each.last >= 0 && (gender === undefined || personGender(story, each.person) !== other(gender)));
  return named.sort((a, b) => b.last - a.last)[0]?.person;
}

const other = (gender: 'masculine' | 'feminine') => (gender === 'masculine' ? 'feminine' : 'masculine');

/** By the given name, else by the look of the surname. */
function personGender(story: Story, person: StoryPerson): string | undefined {
  const given = person.name
    .split(' ')
    .map((word) =>
      story.morphology.readings(word).find((reading) => reading.name === 'given' && reading.case === 'nominative'),
    );
  const known = given.find((reading) => reading?.gender)?.gender;
  return known ?? (/(ова|ева|ёва|ина|ая|овна|евна|қызы|кызы)$/.test(person.surname) ? 'feminine' : undefined);
}

/** The gender that a past verb or a pronoun of the author's words shows. */
function genderOf(story: Story, from: number, to: number): 'masculine' | 'feminine' | undefined {
  for (const token of story.model.tokens.slice(from, to)) {
    if (token.norm === 'она') return 'feminine';
    if (token.norm === 'он') return 'masculine';
    const verb = story.morphology.readings(token.text)[0];
    if (
      verb?.pos === 'verb' &&
      verb.tense === 'past' &&
      verb.number === 'singular' &&
      (verb.gender === 'masculine' || verb.gender === 'feminine')
    )
      return verb.gender;
  }
  return undefined;
}
