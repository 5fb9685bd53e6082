import type { CorrectedField, Correction } from '@kelisim/domain/documents/correction';
import { instrument } from '@kelisim/domain/facts/agreement';
import type { CorrectionId } from '@kelisim/domain/ids';
import { partialDate } from '@kelisim/domain/time';
import { anchorsOf, placeOf } from './anchors';
import type { ToldAgreement } from './told-agreement';

/** The fields of a dossier that people have put right, and all corrections that took part in it. */
export interface Changes {
  readonly fields: CorrectedFields;
  readonly ids: readonly CorrectionId[];
}
interface CorrectedFields extends Partial<Record<Exclude<CorrectedField, 'instrument'>, string>> {
  readonly instrument?: ReturnType<typeof instrument.parse>;
}

/** The facts without those that a person has said to be none. */
export function withoutDismissed(facts: readonly ToldAgreement[], holding: readonly Correction[]): ToldAgreement[] {
  const dismissed = new Set(
    holding
      .filter(({ kind }) => kind === 'dismiss')
      .flatMap(({ one }) => one.flatMap((anchor) => placeOf(anchor, facts)?.factId ?? [])),
  );
  return facts.filter(({ factId }) => !dismissed.has(factId));
}

/** What the corrections that hold make of each of the dossiers; of two for one field the later one counts. */
export function changesOf(holding: readonly Correction[], clusters: readonly (readonly ToldAgreement[])[]): Changes[] {
  const concerned = holding.map((each) => ({ each, at: concernedBy(each, clusters) }));
  return clusters.map((_, at) => {
    const concerning = concerned.filter((one) => one.at.includes(at)).map(({ each }) => each);
    const fields = concerning.flatMap((each) => (each.kind === 'change' ? [fieldOf(each.field, each.value)] : []));
    return { fields: Object.assign({}, ...fields), ids: concerning.map(({ id }) => id) };
  });
}

/** The places of the dossiers that a correction takes part in; a change goes to the one that has most of its facts. */
function concernedBy(correction: Correction, clusters: readonly (readonly ToldAgreement[])[]): number[] {
  const placed = clusters.map((cluster) => anchorsOf(correction).filter((anchor) => placeOf(anchor, cluster)).length);
  if (correction.kind !== 'change') return placed.flatMap((count, at) => (count ? [at] : []));
  const most = Math.max(0, ...placed);
  return most ? [placed.indexOf(most)] : [];
}

/** The field with its value; nothing where the value does not fit the field. */
function fieldOf(field: CorrectedField, value: string): CorrectedFields {
  if (field === 'instrument') {
    const parsed = instrument.safeParse(value);
    return parsed.success ? { instrument: parsed.data } : {};
  }
  return field === 'signedOn' && !partialDate.safeParse(value).success ? {} : { [field]: value };
}
