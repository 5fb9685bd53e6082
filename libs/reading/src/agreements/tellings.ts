import type { AgreementStatus, Instrument } from '@kelisim/domain/facts/agreement';
import type { Sentence } from '@kelisim/language';
import type { Zone } from '../story';
import type { Clause, Piece } from './clauses';
import { isOfCooperation, type Mention } from './instruments';
import { listed } from './lexicon';
import { type Link, linksOf } from './links';
import { statusOf } from './moods';
import { isQuestion, type Parsed } from './parse';
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
  return sentences.flatMap((each) => {
    if (each.mentions.length === 0 || isQuestion(words, each)) return [];
    const links = linksOf(words, each).filter((link) => !isRenamed(link, each.mentions));
    return links.flatMap((link) => telling(words, each, link) ?? []);
  });
}

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
  const status = resolve(main, recalled) ?? basis(words, link);
  if (!status || !isAgreement(words, mention, link, status)) return undefined;
  if (status === 'terminated' && isUnsigned(words, link, acts)) return undefined;
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
    announces: mention.plural && !(mention.generic && mention.from === mention.head),
    past: link.act?.reading.tense === 'past',
    rule: ruleOf(link),
  };
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
  return main;
}

const BASIS = listed('tellings.basis');

/** Work by a paper, or its anniversary, shows it in force: «сотрудничают по договору», «Пять лет соглашению». */
function basis(words: Words, { mention, act, inner, clause }: Link): AgreementStatus | undefined {
  if (inner || act) return undefined;
  if (mention.preposition !== undefined) return BASIS.has(mention.preposition) ? 'in-force' : undefined;
  const dative = words.readings(mention.head)[0]?.case === 'dative';
  return dative && clause.pieces.some((piece) => words.seek(piece.from, piece.to, YEARS) !== undefined)
    ? 'in-force'
    : undefined;
}

const YEARS = new Set(['год', 'лет', 'десятилетие', 'пятилетие']);

/** Plans and programmes are everyday words: unless signed, one must say that it is of cooperation. */
function isAgreement(words: Words, mention: Mention, link: Link, status: AgreementStatus): boolean {
  if (words.is(mention.head, DEAL) && link.act?.sense !== 'sign') return false;
  if (link.act?.sense === 'gain') return gains(words, link);
  if (link.act?.sense === 'adopt' && mention.preposition !== 'в' && !ADOPTED.has(mention.instrument)) return false;
  if (mention.instrument === 'plan')
    return link.act?.sense === 'sign' || link.attribute?.act.sense === 'sign' || isOfCooperation(words, mention);
  return (
    mention.instrument !== 'document' || (status !== 'in-force' && status !== 'drafting') || link.act?.sense === 'draft'
  );
}

/** «привезла контракт», «вернулись с контрактами», «итогом стал контракт». */
function gains(words: Words, { act, clause, mention }: Link): boolean {
  const become = act?.reading.lemma === 'стать';
  if (become) return clause.pieces.some((piece) => words.seek(piece.from, piece.to, OUTCOMES) !== undefined);
  if (mention.instrument !== 'contract') return false;
  return mention.preposition === undefined || act?.reading.lemma === 'вернуться';
}

/** «сумма сделки», «сделка выгодна»: only a deal that is made is a contract. */
const DEAL = new Set(['сделка']);
const OUTCOMES = new Set(['итог', 'результат', 'плод', 'венец']);

/** «документ подписали»: nothing said about which, so it is the one told of before. */
function isBare(words: Words, mention: Mention): boolean {
  const next = words.readings(mention.head + 1)[0];
  if (next?.pos === 'preposition' && NAMING.has(words.at(mention.head + 1).norm)) return false;
  return words.seek(mention.from, mention.head, FRESH) === undefined && words.at(mention.head + 1).text !== ',';
}

const NAMING = listed('tellings.naming');
const FRESH = listed('tellings.fresh');

const ADOPTED: ReadonlySet<Instrument> = new Set(['declaration', 'plan', 'roadmap', 'protocol']);
