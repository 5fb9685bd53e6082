import type { Block } from '@kelisim/language';
import type { Story, StoryPerson } from '../story';
import { isSaying, isTelling, reports } from './reporting';
import { announcedIn, lastNamed, namedIn, speakerOf, toldIn } from './speakers';
import { isDash, quotedIn, type Spoken } from './speech';

/** Shorter words in quotation marks are a name or a catchword. */
const FEWEST_WORDS = 2;
const AUTHOR_REACH = 14;

/** «Речь», – сказал губернатор; Губернатор сказал: «Речь»; как признал губернатор, «речь». */
export function guillemets(story: Story, block: Block): Spoken[] {
  const first = story.model.sentences[block.from];
  const last = story.model.sentences[block.to - 1];
  if (!first || !last) return [];
  return quotedIn(story, first.from, last.to).flatMap(({ open, close }) => {
    const [from, to] = [open + 1, close];
    if (to - from < FEWEST_WORDS) return [];
    const split = interrupted(story, from, to);
    const speaker =
      split?.speaker ??
      after(story, from, close, last.to) ??
      (isSaying(story, from, to)
        ? (before(story, open, first.from) ?? above(story, block, open))
        : isAnnounced(story, open, to)
          ? named(story, open)
          : undefined);
    if (!speaker) return [];
    const parts = split?.parts ?? [{ from, to }];
    return parts.map((part) => ({ speaker, speech: { ...part, block, form: 'guillemets' as const } }));
  });
}

/** «Речь, – сказал губернатор. – Речь»: the author's words inside the marks. */
function interrupted(
  story: Story,
  from: number,
  to: number,
): { speaker: StoryPerson; parts: { from: number; to: number }[] } | undefined {
  for (let dash = from + 2; dash < to - 2; dash++) {
    if (!isDash(story.model.tokens[dash]) || !',.!?…'.includes(story.model.tokens[dash - 1]?.text ?? ' ')) continue;
    let next = dash + 1;
    while (next < to && !(isDash(story.model.tokens[next]) && ',.'.includes(story.model.tokens[next - 1]?.text ?? ' ')))
      next++;
    if (story.model.tokens[dash + 1]?.case !== 'lower' || !reports(story, dash + 1, Math.min(next, dash + 6))) continue;
    const speaker = speakerOf(story, dash + 1, next);
    const parts = [
      { from, to: dash },
      { from: next + 1, to },
    ].filter((part) => part.to > part.from);
    return speaker && { speaker, parts };
  }
  return undefined;
}

/** The author's words after the closing mark and a dash. */
function after(story: Story, from: number, close: number, limit: number): StoryPerson | undefined {
  let at = close + 1;
  while (at < limit && ',.!?…'.includes(story.model.tokens[at]?.text ?? ' ')) at++;
  if (!isDash(story.model.tokens[at])) return summedUp(story, at, limit);
  const end = sentenceEnd(story, at, limit);
  const reach = Math.min(end, at + AUTHOR_REACH);
  const told = isSaying(story, from, close)
    ? reports(story, at + 1, reach) || isTelling(story, at + 1, reach, end)
    : reports(story, at + 1, reach);
  return told ? speakerOf(story, at + 1, end) : undefined;
}

/** «парировал: «Зато рост семикратный»»: after a verb of speaking and a colon no verb is needed to know speech. */
function isAnnounced(story: Story, open: number, to: number): boolean {
  if (story.model.tokens[open - 1]?.text !== ':' || to - open <= FEWEST_ANNOUNCED) return false;
  return reports(story, Math.max(0, open - AUTHOR_REACH), open) && story.model.tokens[open + 1]?.case === 'capital';
}

/** The person named in the author's words before, or told by the office. */
function named(story: Story, open: number): StoryPerson | undefined {
  const from = story.model.sentences.find((each) => each.from <= open && open < each.to)?.from ?? open;
  return namedIn(story, from, open) ?? toldIn(story, from, open);
}

/** A name of two words («объявили: «Алтын көпір»») is no speech. */
const FEWEST_ANNOUNCED = 3;

const SUMMING = new Set(['так', 'такими', 'этими', 'такое', 'такую', 'об']);

/** «Речь». Так прокомментировал итоги губернатор. */
function summedUp(story: Story, at: number, limit: number): StoryPerson | undefined {
  const first = story.model.tokens[at];
  if (!first || at >= limit || !SUMMING.has(first.norm)) return undefined;
  if (first.norm === 'об' && story.model.tokens[at + 1]?.norm !== 'этом') return undefined;
  const end = sentenceEnd(story, at, limit);
  return reports(story, at, Math.min(end, at + AUTHOR_REACH)) ? speakerOf(story, at, end) : undefined;
}

/** «Вице-губернатор Анна Белова:» on the line above, where the speech opens its own. */
function above(story: Story, block: Block, open: number): StoryPerson | undefined {
  const first = story.model.sentences[block.from];
  return first?.from === open ? announcedIn(story, story.model.blocks[block.index - 1]) : undefined;
}

function sentenceEnd(story: Story, at: number, limit: number): number {
  const sentence = story.model.sentences.find((each) => each.from <= at && at < each.to);
  return Math.min(sentence?.to ?? limit, limit);
}

/** The author's words before: up to a colon, or «как признала …,» in the same sentence. */
function before(story: Story, open: number, floor: number): StoryPerson | undefined {
  const sentence = story.model.sentences.find((each) => each.from <= open && open < each.to);
  const from = Math.max(floor, sentence?.from ?? floor);
  const mark = story.model.tokens[open - 1]?.text;
  const said = reports(story, from, open);
  if (mark === ':')
    return namedIn(story, from, open) ?? (said ? (speakerOf(story, from, open) ?? lastNamed(story, open)) : undefined);
  if (mark === ',' && said) return namedIn(story, from, open);
  if (mark === 'что' && said) return speakerOf(story, from, open);
  return undefined;
}
