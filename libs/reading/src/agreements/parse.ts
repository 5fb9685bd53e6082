import type { Sentence } from '@kelisim/language';
import type { Story, Zone } from '../story';
import { ACT_WORDS, type Act, actsOf } from './acts';
import { type Clause, clausesOf, covers } from './clauses';
import { deniedIn, deniesBefore } from './denials';
import { ellipticIn } from './elliptic';
import { HEADS } from './heads';
import { type Mention, mentionsIn } from './instruments';
import type { Words } from './words';

/** A sentence of title, lead or body with its grammar, worked out once for all rules. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly zone: Zone;
  readonly clauses: readonly Clause[];
  readonly mentions: readonly Mention[];
  /** What is done in each clause. */
  readonly acts: ReadonlyMap<Clause, readonly Act[]>;
}

const SPEAKING: ReadonlySet<Zone | undefined> = new Set(['title', 'lead', 'body']);

/** The sentences that the story itself says. One that names no paper and no agreeing has no clauses: nobody asks. */
export function parsed(story: Story, words: Words): readonly Parsed[] {
  const result: Parsed[] = [];
  for (const sentence of story.model.sentences) {
    const zone = story.zones[sentence.block];
    const listed = isListed(words, sentence, result.at(-1));
    if (SPEAKING.has(zone) || listed)
      result.push(parse(words, sentence, listed || !zone ? 'body' : zone, result.at(-1)));
  }
  return result.map((each, index) =>
    isTakenBack(words, each, result[index + 1]) ? { ...each, acts: NO_ACTS, mentions: [] } : each,
  );
}

const NO_ACTS: Parsed['acts'] = new Map();

/** What the next sentence denies («Это не соответствует действительности») was not done. */
function isTakenBack(words: Words, { clauses }: Parsed, next: Parsed | undefined): boolean {
  return clauses.length > 0 && next?.mentions.length === 0 && deniesBefore(words, next.sentence);
}

/** Short lines of a list look like a page's frame; after a colon they are the story's own. */
function isListed(words: Words, sentence: Sentence, before: Parsed | undefined): boolean {
  if (!before || sentence.block !== before.sentence.block + 1 || !MARKERS.has(words.at(sentence.from).text))
    return false;
  const end = words.at(before.sentence.to - 1).text;
  return end === ':' || (end === ';' && isMarked(words, before.sentence));
}

const isMarked = (words: Words, { from }: Sentence): boolean =>
  MARKERS.has(words.at(from).text) || words.at(from).kind === 'number';

const MARKERS = new Set(['–', '—', '-', '•', '·', '*', '●', '▪']);

const TELLING: ReadonlySet<string> = new Set([...HEADS, ...ACT_WORDS]);
/** Whether a stretch names a paper or an act. */
const tells = (words: Words, from: number, to: number): boolean => words.seek(from, to, TELLING) !== undefined;

function parse(words: Words, sentence: Sentence, zone: Zone, before: Parsed | undefined): Parsed {
  const { from, to } = sentence;
  if (!tells(words, from, to)) return { sentence, zone, clauses: [], mentions: [], acts: new Map() };
  const clauses = clausesOf(words, sentence);
  const acts = new Map<Clause, readonly Act[]>();
  const denied = deniedIn(words, sentence, clauses);
  for (const [index, clause] of clauses.entries()) {
    const own = denied.has(clause) ? [] : actsOf(words, clause);
    const before = clauses[index - 1];
    acts.set(
      clause,
      own.length === 0 && before && !denied.has(clause) && isElliptic(words, clause) ? verbsOf(acts.get(before)) : own,
    );
  }
  const named = mentionsIn(words, from, to);
  const known = named.length > 0 ? named : lastNamed(sentence, before);
  const mentions = [...named, ...ellipticIn(words, from, to, known)].filter(
    ({ head }) => ![...denied].some((clause) => covers(clause, head)),
  );
  return { sentence, zone, clauses, mentions, acts };
}

/** «Вспомнили соглашение. Губернатор предложил заключить новое»: the paper of the sentence right before. */
function lastNamed({ index, block }: Sentence, before: Parsed | undefined): readonly Mention[] {
  const near = before !== undefined && before.sentence.index === index - 1 && before.sentence.block === block;
  return near ? before.mentions.filter((mention) => !mention.plural && !mention.generic) : [];
}

/** «…, а в мае – протокол»: a clause with no verb takes the one before it. */
function isElliptic(words: Words, { kind, pieces }: Clause): boolean {
  const [first, second] = pieces;
  if (kind !== 'main' || !first || !second) return false;
  return words.at(first.from + 1).norm === 'а' && '–—-'.includes(words.at(second.from).text);
}

/** Taken over, a verb no longer agrees with its paper in number and gender. */
function verbsOf(acts: readonly Act[] = []): readonly Act[] {
  return acts.map((act) => (act.form === 'short' ? { ...act, phrase: true } : act));
}

/** Whether a clause names a paper. */
export function namesPaper({ mentions }: Parsed, clause: Clause): boolean {
  return mentions.some(({ head }) => covers(clause, head));
}

/** A question tells nothing. */
export function isQuestion(words: Words, { sentence }: Parsed): boolean {
  return words.at(sentence.to - 1).text === '?';
}
