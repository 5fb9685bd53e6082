import type { AgreementStatus, Instrument, Party } from '@kelisim/domain/facts/agreement';
import type { Sentence } from '@kelisim/language';
import type { Zone } from '../../story';

/** One place where a Kazakh text tells of a paper, or of something agreed upon. */
export interface KazakhTelling {
  readonly sentence: Sentence;
  readonly zone: Zone;
  readonly instrument: Instrument;
  readonly status: AgreementStatus;
  /** The tokens of the paper and of the verb. */
  readonly head: number;
  readonly act: number;
  readonly parties: readonly Party[];
  readonly subject?: string;
  /** «тағы екі құжат»: several papers that the text goes on to name. */
  readonly several: boolean;
  /** «Тараптар …»: who was named before. */
  readonly sides: boolean;
}
