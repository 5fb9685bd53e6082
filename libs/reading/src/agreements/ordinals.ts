import type { Instrument } from '@kelisim/domain/facts/agreement';
import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import { actsOf } from './acts';
import { clausesOf } from './clauses';
import { mentionsIn } from './instruments';
import { listed } from './lexicon';
import { statusOf } from './moods';
import { speakingSentences, type Telling } from './tellings';
import type { Words } from './words';

/** Papers counted in one sentence are told of one by one in the next few. */
const REACH = 3;
const ORDINALS = listed('ordinals.ordinals');

/** «…обеспечили два контракта. Первый заключён ещё в 2022 году. По второму, подписанному в феврале, …» */
export function ordinalsOf(story: Story, words: Words): readonly Telling[] {
  const sentences = speakingSentences(story);
  return sentences.flatMap((sentence, index) => {
    const instrument = startsWithOrdinal(words, sentence)
      ? counted(words, sentences.slice(Math.max(0, index - REACH), index), sentence)
      : undefined;
    return instrument ? (item(story, words, sentence, instrument) ?? []) : [];
  });
}

/** An ordinal alone: what follows it is no noun. */
function startsWithOrdinal(words: Words, sentence: Sentence): boolean {
  const at = words.seek(sentence.from, sentence.from + 3, ORDINALS);
  if (at === undefined || mentionsIn(words, sentence.from, sentence.to).length > 0) return false;
  return !words.readings(at + 1).some((reading) => reading.pos === 'noun');
}

/** The kind of the papers that were counted before in the same paragraph. */
function counted(words: Words, before: readonly Sentence[], sentence: Sentence): Instrument | undefined {
  const mentions = before
    .filter((each) => each.block === sentence.block)
    .flatMap((each) => mentionsIn(words, each.from, each.to));
  return mentions.filter((mention) => mention.plural && !mention.generic).at(-1)?.instrument;
}

function item(story: Story, words: Words, sentence: Sentence, instrument: Instrument): Telling | undefined {
  for (const clause of clausesOf(words, sentence)) {
    const act = actsOf(words, clause).find(
      (each) => each.sense === 'sign' || each.sense === 'extend' || each.sense === 'terminate',
    );
    const status = act && statusOf(words, clause, act);
    if (!act || !status) continue;
    return {
      sentence,
      zone: story.zones[sentence.block] ?? 'body',
      clause: { kind: 'main', pieces: [sentence] },
      instrument,
      status,
      signing: clause.pieces,
      recalled: clause.kind !== 'main',
      at: act.at,
      echo: false,
      announces: false,
      rule: `ordinal-${act.form}`,
    };
  }
  return undefined;
}
