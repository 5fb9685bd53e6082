import { type Case, fold, morphology, perWord, type Reading, type Token, type Word } from '@kelisim/language';
import data from './data/positions.json';

const NOUNS: ReadonlySet<string> = new Set(data.positions.map(fold));
const UNDECLINED: ReadonlySet<string> = new Set(data.undeclined.map(fold));

/** The reading of a token as the noun of a position. */
export function positionReading(token: Token): Reading | undefined {
  return token.kind === 'word' ? officeOf(token.word.plain) : undefined;
}

const officeOf = perWord(({ norm, readings }): Reading | undefined => {
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
  return readingsAsOffice(token.word.plain);
}

const readingsAsOffice = perWord(({ norm, readings }: Word): readonly Reading[] => {
  const last = lastPart(norm);
  return last && !readings.some(({ known }) => known) ? morphology.readings(last) : readings;
});

/** Participles that stand as nouns of office. */
export const PARTICIPLE = /^(заведующ|исполняющ|управляющ)/;

const RANKS = /(генерал|адмирал|полковник|майор|капитан|лейтенант|профессор|доктор|академик)/;

/** A rank or a degree stands beside an office («начальник управления генерал-майор …»). */
export const isRank = (token: Token): boolean => ranked(token.word);

const ranked = perWord(({ norm }) => RANKS.test(norm));

/** All cases in which a token can be a position's noun, in the singular. */
export function positionCases(token: Token): Set<Case> {
  const cases = officeReadings(token).filter(({ number, pos }) => number !== 'plural' && pos !== 'verb');
  return new Set(cases.flatMap((reading) => (reading.case ? [reading.case] : [])));
}

/** Offices with one form for all cases («врио», «замминистра»). */
export const isUndeclined = (token: Token): boolean => UNDECLINED.has(token.norm);
