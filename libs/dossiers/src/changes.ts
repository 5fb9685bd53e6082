import type { Anchor, CorrectedField, Correction } from '@kelisim/domain/documents/correction';
import { instrument } from '@kelisim/domain/facts/agreement';
import type { CorrectionId } from '@kelisim/domain/ids';
import { partialDate } from '@kelisim/domain/time';
import { placeOf } from './anchors';
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

/** What the corrections that hold make of the dossier of these facts; of two for one field the later one counts. */
export function changesOf(holding: readonly Correction[], cluster: readonly ToldAgreement[]): Changes {
  const concerning = holding.filter((each) => concerns(each, cluster));
  const fields = concerning.flatMap((each) => (each.kind === 'change' ? [fieldOf(each.field, each.value)] : []));
  return { fields: Object.assign({}, ...fields), ids: concerning.map(({ id }) => id) };
}

/** A change goes to the dossier that has most of its facts; joins and splits concern whatever has one. */
function concerns(correction: Correction, cluster: readonly ToldAgreement[]): boolean {
  const here = (anchors: readonly Anchor[]) => anchors.filter((anchor) => placeOf(anchor, cluster)).length;
  if (correction.kind === 'change') return here(correction.one) * 2 > correction.one.length;
  return here(correction.one) > 0 || ('other' in correction && here(correction.other) > 0);
}

/** The field with its value; nothing where the value does not fit the field. */
function fieldOf(field: CorrectedField, value: string): CorrectedFields {
  if (field === 'instrument') {
    const parsed = instrument.safeParse(value);
    return parsed.success ? { instrument: parsed.data } : {};
  }
  return field === 'signedOn' && !partialDate.safeParse(value).success ? {} : { [field]: value };
}
