import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import type { Clause } from './clauses';
import type { Mention } from './instruments';
import { listed } from './lexicon';
import type { Link } from './links';
import type { Words } from './words';

const BASIS = listed('tellings.basis');

/** Work by a paper, or its anniversary, shows it in force: «сотрудничают по договору», «Пять лет соглашению». */
export function basis(words: Words, { mention, act, inner, clause }: Link): AgreementStatus | undefined {
  if (inner || act) return undefined;
  if (restsOn(words, mention, clause)) return 'in-force';
  if (mention.preposition !== undefined) return BASIS.has(mention.preposition) ? 'in-force' : undefined;
  const dative = words.readings(mention.head)[0]?.case === 'dative';
  return dative && clause.pieces.some((piece) => words.seek(piece.from, piece.to, YEARS) !== undefined)
    ? 'in-force'
    : undefined;
}

/** «опирается на договор», «предусмотрено меморандумом», «записано в соглашении»: what it says is the rule. */
function restsOn(words: Words, mention: Mention, clause: Clause): boolean {
  const { preposition } = mention;
  const rests = (verbs: ReadonlySet<string>) =>
    clause.pieces.some((piece) => words.seek(piece.from, piece.to, verbs) !== undefined);
  if (preposition === 'на') return rests(RESTING);
  if (preposition === 'в') return rests(WRITTEN);
  const means = words.find(mention.head, (reading) => reading.case === 'instrumental') !== undefined;
  return preposition === undefined && means && rests(RULED);
}

const RESTING = listed('tellings.resting');
const WRITTEN = listed('tellings.written');
const RULED = listed('tellings.ruled');

const YEARS = new Set(['год', 'лет', 'десятилетие', 'пятилетие']);
