import type { AgreementStatus, Instrument } from '@kelisim/domain/facts/agreement';
import type { Act } from './acts';
import { isOfCooperation, type Mention } from './instruments';
import { listed } from './lexicon';
import type { Link } from './links';
import type { Words } from './words';

/** Plans and programmes are everyday words: unless signed, one must say that it is of cooperation. */
export function isAgreement(words: Words, mention: Mention, link: Link, status: AgreementStatus): boolean {
  if (words.is(mention.head, DEAL) && link.act?.sense !== 'sign') return false;
  if (mention.instrument === 'contract' && isOfPlayers(words, link)) return false;
  if (mention.plural && isCompared(words, mention)) return false;
  if (link.act?.sense === 'gain') return gains(words, link);
  if (link.act?.sense === 'adopt' && !isAdopted(words, mention, link.act)) return false;
  if (mention.instrument === 'plan')
    return link.act?.sense === 'sign' || link.attribute?.act.sense === 'sign' || isOfCooperation(words, mention);
  return (
    mention.instrument !== 'document' || (status !== 'in-force' && status !== 'drafting') || link.act?.sense === 'draft'
  );
}

/** «хоккеисты подписали контракты с клубом»: people who hire themselves out. */
function isOfPlayers(words: Words, { clause }: Link): boolean {
  return clause.pieces.some((piece) => words.seek(piece.from, piece.to, PLAYERS) !== undefined);
}

/** «подписали вдвое меньше бумаг», «на треть больше контрактов, чем …»: how many there were once, not which. */
function isCompared(words: Words, mention: Mention): boolean {
  return [1, 2].some((back) => COMPARING.has(words.at(mention.head - back).norm)) && !isSum(words, mention);
}

/** «больше ста соглашений», «более десяти контрактов» count what was signed. */
const isSum = (words: Words, { head }: Mention): boolean =>
  words.at(head - 1).kind === 'number' || words.readings(head - 1)[0]?.pos === 'numeral';

const COMPARING = new Set(['больше', 'меньше', 'столько']);

const PLAYERS = listed('admission.players');

/** «привезла контракт», «вернулись с контрактами», «итогом стал контракт». */
function gains(words: Words, { act, clause, mention }: Link): boolean {
  const become = act?.reading.lemma === 'стать';
  if (become) return clause.pieces.some((piece) => words.seek(piece.from, piece.to, OUTCOMES) !== undefined);
  const returns = RETURNING.has(act?.reading.lemma ?? '');
  if (mention.preposition !== undefined || returns) return returns && mention.preposition !== undefined;
  return mention.instrument === 'contract' || BRINGING.has(act?.reading.lemma ?? '');
}

const RETURNING = new Set(['вернуться', 'уехать']);
const BRINGING = listed('tellings.bringing');

/** «сумма сделки», «сделка выгодна»: only a deal that is made is a contract. */
const DEAL = new Set(['сделка']);
const OUTCOMES = new Set(['итог', 'результат', 'плод', 'венец']);

/** «утвердили дорожную карту», «закрепили в протоколе», «скрепили дружбу меморандумом»; not «приняли договор». */
function isAdopted(words: Words, mention: Mention, act: Act): boolean {
  if (mention.preposition === undefined && ADOPTED.has(mention.instrument)) return true;
  if (!FIXING.has(act.reading.lemma)) return false;
  return (
    mention.preposition === 'в' || words.find(mention.head, (reading) => reading.case === 'instrumental') !== undefined
  );
}

const FIXING = listed('tellings.fixing');

const ADOPTED: ReadonlySet<Instrument> = new Set(['declaration', 'plan', 'roadmap', 'protocol']);
