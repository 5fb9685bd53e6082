import type { Instrument } from '@kelisim/domain/facts/agreement';
import type { Act } from './acts';
import { listed } from './lexicon';
import { statusOf } from './moods';
import type { Parsed } from './parse';
import type { Telling } from './tellings';
import type { Words } from './words';

/** Papers counted in one sentence are told of one by one in the next few. */
const REACH = 3;
const ORDINALS = listed('ordinals.ordinals');

/** «…обеспечили два контракта. Первый заключён ещё в 2022 году. По второму, подписанному в феврале, …» */
export function ordinalsOf(words: Words, sentences: readonly Parsed[]): readonly Telling[] {
  return sentences.flatMap((each, index) => {
    if (!startsWithOrdinal(words, each)) return [];
    const instrument = counted(sentences.slice(Math.max(0, index - REACH), index), each);
    return instrument ? (item(words, each, instrument) ?? []) : [];
  });
}

/** An ordinal alone: what follows it is no noun. */
function startsWithOrdinal(words: Words, { sentence, mentions }: Parsed): boolean {
  const at = words.seek(sentence.from, sentence.from + 3, ORDINALS);
  if (at === undefined || mentions.length > 0) return false;
  return !words.readings(at + 1).some((reading) => reading.pos === 'noun');
}

/** The kind of the papers that were counted before in the same paragraph. */
function counted(before: readonly Parsed[], { sentence }: Parsed): Instrument | undefined {
  const mentions = before.filter((each) => each.sentence.block === sentence.block).flatMap((each) => each.mentions);
  return mentions.filter((mention) => mention.plural && !mention.generic).at(-1)?.instrument;
}

function item(words: Words, { sentence, zone, clauses, acts }: Parsed, instrument: Instrument): Telling | undefined {
  const whole = { kind: 'main', pieces: [sentence] } as const;
  for (const clause of clauses) {
    const act = acts.get(clause)?.find((each) => ONCE.has(each.sense));
    const status = act && statusOf(words, clause, act);
    if (!act || !status) continue;
    const place = { sentence, zone, clause: whole, signing: clause.pieces, at: act.at };
    const told = { recalled: clause.kind !== 'main', echo: false, announces: false };
    return { ...place, ...told, instrument, status, rule: `ordinal-${act.form}` };
  }
  return undefined;
}

const ONCE: ReadonlySet<Act['sense']> = new Set(['sign', 'extend', 'terminate']);
