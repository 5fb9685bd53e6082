import { type Case, fold, morphology, type Reading, type Token } from '@kelisim/language';
import { perForm } from '../form-memo';
import data from './data/positions.json';

const NOUNS: ReadonlySet<string> = new Set(data.positions.map(fold));
const UNDECLINED: ReadonlySet<string> = new Set(data.undeclined.map(fold));

/** The reading of a token as the noun of a position. */
export function positionReading(token: Token): Reading | undefined {
  return token.kind === 'word' ? officeOf(token.norm) : undefined;
}

const officeOf = perForm((norm: string): Reading | undefined => {
  const readings = morphology.readings(norm);
  // «энергетике» is the field before it is the man: a rare reading is none.
  const likely = (readings[0]?.score ?? 0) / 3;
  const whole = readings.find(
    (reading) => NOUNS.has(reading.lemma) && reading.pos !== 'verb' && reading.score >= likely,
  );
  if (whole) return whole;
  const participle = PARTICIPLE.exec(norm);
  if (participle) return readings.find(({ pos }) => pos === 'participle' || pos === 'noun');
  return lastPart(norm) === undefined
    ? undefined
    : (readings.find(({ lemma, known }) => known && lemma.includes('-')) ?? lastPartReading(norm));
});

/** «вице-аким», «советник-посланник», «экс-министр»: an office by its last part. */
function lastPart(norm: string): string | undefined {
  const last = norm.includes('-') ? norm.slice(norm.lastIndexOf('-') + 1) : undefined;
  return last && morphology.readings(last).some(({ lemma }) => NOUNS.has(lemma)) ? last : undefined;
}

function lastPartReading(norm: string): Reading | undefined {
  return morphology.readings(lastPart(norm) ?? '').find(({ lemma }) => NOUNS.has(lemma));
}

/** All readings of an office's noun; of a compound that the dictionary lacks, those of its last part. */
export function officeReadings(token: Token): readonly Reading[] {
  const readings = morphology.readings(token.norm);
  const last = lastPart(token.norm);
  return last && !readings.some(({ known }) => known) ? morphology.readings(last) : readings;
}

/** Participles that stand as nouns of office. */
export const PARTICIPLE = /^(заведующ|исполняющ|управляющ)/;

const RANKS = /(генерал|адмирал|полковник|майор|капитан|лейтенант|профессор|доктор|академик)/;

/** A rank or a degree stands beside an office («начальник управления генерал-майор …»). */
export const isRank = (token: Token): boolean => RANKS.test(token.norm);

/** All cases in which a token can be a position's noun, in the singular. */
export function positionCases(token: Token): Set<Case> {
  const cases = officeReadings(token).filter(({ number, pos }) => number !== 'plural' && pos !== 'verb');
  return new Set(cases.flatMap((reading) => (reading.case ? [reading.case] : [])));
}

/** Offices with one form for all cases («врио», «замминистра»). */
export const isUndeclined = (token: Token): boolean => UNDECLINED.has(token.norm);
