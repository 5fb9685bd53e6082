import type { AgreementStatus, Instrument } from '@kelisim/domain/facts/agreement';
import type { Sentence } from '@kelisim/language';
import type { Zone } from '../story';
import { isAgreement } from './admission';
import { basis } from './bases';
import type { Clause, Piece } from './clauses';
import type { Mention } from './instruments';
import { listed } from './lexicon';
import { type Link, linksOf } from './links';
import { statusOf } from './moods';
import { isQuestion, type Parsed } from './parse';
import { bracketed, standingOf } from './standings';
import type { Words } from './words';

/** One place of a story that tells what became of one paper. */
export interface Telling {
  readonly sentence: Sentence;
  readonly zone: Zone;
  readonly clause: Clause;
  readonly mention?: Mention;
  /** The other papers of the clause. */
  readonly others?: readonly Mention[];
  readonly instrument: Instrument;
  readonly status: AgreementStatus;
  /** The pieces that tell of the signing: its date stands here. */
  readonly signing: readonly Piece[];
  /** True where the signing is recalled by the way («, подписанный в 2017 году»). */
  readonly recalled: boolean;
  /** The token of what was done: dates near it are dates of it. */
  readonly at: number;
  /** True where it speaks of a paper named before: «документ», «его подписание», «он продлён». */
  readonly echo: boolean;
  /** True where it only counts papers that the next lines may name: «подписано четыре контракта». */
  readonly announces: boolean;
  /** True where the act is told in the past tense. */
  readonly past?: boolean;
  readonly rule: string;
}

/** What the sentences of a story say of named papers, in order of the text. */
export function tellingsOf(words: Words, sentences: readonly Parsed[]): readonly Telling[] {
  let before: readonly Telling[] = [];
  return sentences.flatMap((each) => {
    const last = before;
    before = [];
    if (each.mentions.length === 0 || isQuestion(words, each)) return [];
    const links = linksOf(words, each).filter((link) => !isRenamed(link, each.mentions));
    before = links.flatMap((link) => telling(words, each, link) ?? naming(words, each, link, last) ?? []);
    return before;
  });
}

/** «Документ подпишут в июне. Речь идёт о меморандуме между …»: the name of what was told right before. */
function naming(words: Words, { sentence, zone }: Parsed, link: Link, last: readonly Telling[]): Telling | undefined {
  const { mention, clause, others } = link;
  const unnamed = last.find((each) => each.instrument === 'document');
  const about = mention.preposition === 'о' || mention.preposition === 'об';
  if (!unnamed || !about || words.seek(sentence.from, mention.from, SPEECH) === undefined) return undefined;
  const place = { sentence, zone, clause, mention, others, signing: clause.pieces, at: mention.head };
  const told = { recalled: false, echo: true, announces: false };
  return { ...place, ...told, instrument: mention.instrument, status: unnamed.status, rule: 'naming' };
}

const SPEECH = new Set(['речь']);

/** «Третий документ, меморандум с …, готовится»: the name right behind says what it is. */
function isRenamed({ mention }: Link, mentions: readonly Mention[]): boolean {
  return (
    mention.generic &&
    mentions.some((each) => !each.generic && each.from > mention.head && each.from - mention.head <= 2)
  );
}

function telling(words: Words, { sentence, zone, acts }: Parsed, link: Link): Telling | undefined {
  const { mention, clause, others } = link;
  const main = link.act && statusOf(words, clause, link.act);
  const recalled = link.attribute && statusOf(words, link.attribute.clause, link.attribute.act);
  const standing =
    bracketed(words, mention) ?? (link.act || link.inner ? undefined : standingOf(words, sentence, mention));
  const status =
    (link.act?.sense === 'gain' ? standing : undefined) ?? resolve(main, recalled) ?? standing ?? basis(words, link);
  if (!status || (standing !== status && !isAgreement(words, mention, link, status))) return undefined;
  if (status === 'terminated' && isUnsigned(words, link, acts)) return undefined;
  if (status === 'in-force' && mention.elliptic) return undefined;
  const byTheWay = recalled !== undefined && recalled !== 'in-force' && main !== 'signed' ? link.attribute : undefined;
  const told = byTheWay ?? { act: link.act, clause };
  const place = {
    sentence,
    zone,
    clause,
    mention,
    others,
    signing: told.clause.pieces,
    at: told.act?.at ?? mention.head,
  };
  return {
    ...place,
    instrument: mention.instrument,
    status,
    recalled: byTheWay !== undefined,
    echo: mention.generic && isBare(words, mention) && (!mention.plural || mention.from === mention.head),
    announces: (mention.plural || isPluralSubject(words, link)) && !(mention.generic && mention.from === mention.head),
    past: link.act?.reading.tense === 'past',
    rule: standing ? 'standing' : ruleOf(link),
  };
}

/** «Соглашения заключены с …»: the verb says that they are several, where their form does not. */
function isPluralSubject(words: Words, { act, mention, others }: Link): boolean {
  const plural = act?.form === 'short' && act.reading.number === 'plural' && others.length === 0;
  return (
    plural && words.find(mention.head, (noun) => noun.case === 'nominative' && noun.number === 'plural') !== undefined
  );
}

function ruleOf({ act, attribute }: Link): string {
  const told = act ?? attribute?.act;
  return told ? `${told.sense}-${told.form}` : 'basis-preposition';
}

/** «Переговоры закончились ничем: контракт так и не был подписан»: what was never signed has not ended. */
function isUnsigned(words: Words, { act: end, mention }: Link, acts: Parsed['acts']): boolean {
  if (!end || end.at > mention.from) return false;
  return [...acts].some(([clause, own]) =>
    own.some((act) => act.sense === 'sign' && act.at > mention.head && statusOf(words, clause, act) === undefined),
  );
}

/** What ends or prolongs a paper says more than its signing, and its signing more than its being in use. */
function resolve(
  main: AgreementStatus | undefined,
  recalled: AgreementStatus | undefined,
): AgreementStatus | undefined {
  if (main === 'terminated' || main === 'extended') return main;
  if (recalled === 'signed' || recalled === 'terminated' || recalled === 'extended') return recalled;
  if (recalled && (main === undefined || main === 'in-force')) return recalled;
  if (recalled === 'planned' && (main === 'drafting' || main === 'proposed')) return recalled;
  return main;
}

/** «документ подписали»: nothing said about which, so it is the one told of before. */
function isBare(words: Words, mention: Mention): boolean {
  const next = words.readings(mention.head + 1)[0];
  if (next?.pos === 'preposition' && NAMING.has(words.at(mention.head + 1).norm)) return false;
  return words.seek(mention.from, mention.head, FRESH) === undefined && words.at(mention.head + 1).text !== ',';
}

const NAMING = listed('tellings.naming');
const FRESH = listed('tellings.fresh');
