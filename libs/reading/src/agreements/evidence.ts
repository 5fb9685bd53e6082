import type { Evidence } from '@kelisim/domain/evidence';
import type { Story } from '../story';
import type { Telling } from './tellings';

/** A sentence up to this length stands whole; of a longer one only the clause that tells of the paper. */
const LONGEST = 320;

/** The words that prove a telling, verbatim; of an echo with the sentence before, which names the paper. */
export function evidenceOf(story: Story, telling: Telling, named?: Telling): Evidence {
  const { sentence, clause } = telling;
  const adjacent = named?.sentence.index === sentence.index - 1 ? named.sentence : undefined;
  if (adjacent && sentence.end - adjacent.start <= LONGEST) return quoted(story, adjacent.start, sentence.end);
  if (sentence.end - sentence.start <= LONGEST) return quoted(story, sentence.start, sentence.end);
  const tokens = story.model.tokens;
  const from = Math.min(...clause.pieces.map((piece) => piece.from));
  const to = Math.max(...clause.pieces.map((piece) => piece.to));
  const [start, end] = [tokens[from]?.start ?? sentence.start, tokens[to - 1]?.end ?? sentence.end];
  if (end - start <= LONGEST) return quoted(story, start, end);
  const at = tokens[telling.at]?.start ?? start;
  return around(story, start, end, at);
}

/** A window of whole words around the act, within the clause. */
function around(story: Story, start: number, end: number, at: number): Evidence {
  const tokens = story.model.tokens;
  const from = tokens.find((token) => token.start >= Math.max(start, at - LONGEST / 2))?.start ?? start;
  const last = tokens.findLast((token) => token.end <= Math.min(end, from + LONGEST));
  return quoted(story, from, Math.max(last?.end ?? end, at + 1));
}

function quoted(story: Story, start: number, end: number): Evidence {
  return { start, end, text: story.text.slice(start, end) };
}
