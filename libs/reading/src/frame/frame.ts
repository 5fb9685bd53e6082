import { fold, type TextModel } from '@kelisim/language';
import type { Zone } from '../story';
import { type Line, readLines } from './line';
import { findPublication } from './publication-date';
import { findTitle, withoutDate } from './title';

/** What the page says around the story. */
export interface Frame {
  /** Zone of each block. */
  readonly zones: readonly Zone[];
  readonly title?: string;
  readonly publishedOn?: string;
}

/** What is already known from the page's markup; it wins over what the text shows. */
export interface KnownFrame {
  /** The headline, printed as the first block of the text. */
  readonly title?: string;
  readonly publishedOn?: string;
}

/** A question, an answer or an item of a list is part of the story however short; a subtitle has no mark at its end. */
const SPEAKS = /^[–—•] |[?;]["»”)]?$/;

function headerZone(line: Line, title: Line | undefined): Zone {
  if (line === title) return 'title';
  return title && line.index > title.index && !line.mark && (line.verb || SPEAKS.test(line.text)) ? 'lead' : 'frame';
}

/** Zones of the blocks from the first running text on: a list of other stories lasts until the story runs again. */
function bodyZones(lines: readonly Line[], firstProse: number, title: Line | undefined): Zone[] {
  let related = false;
  const headline = title && fold(title.text);
  return lines.slice(firstProse).map((line) => {
    if (line.mark === 'related') {
      related = !line.markHasMore || line.index > lines.length - 6;
      return 'related';
    }
    if (line.mark === 'frame') return 'frame';
    if (related && !(line.prose && line.text.length > 150)) return 'related';
    related = false;
    if (headline !== undefined && fold(line.text) === headline) return 'frame';
    return line.index === firstProse ? 'lead' : 'body';
  });
}

/** A first paragraph is longer than a publisher's motto. */
const SHORTEST_OPENING = 70;

/** A text of short lines begins with the first that runs or ends as a sentence does; Kazakh ones show no verb that we know. */
const isSentence = (line: Line): boolean => line.prose || /[.!?…]["»”)]?$/.test(line.text);

/** Tells the story from the page around it. */
export function readFrame(model: TextModel, known: KnownFrame): Frame {
  const lines = readLines(model);
  const from = known.title === undefined ? 0 : 1;
  const prose = lines.findIndex((line, at) => at >= from && line.prose && line.text.length >= SHORTEST_OPENING);
  const opening = prose < 0 && known.title === undefined ? lines.findIndex(isSentence) : prose;
  const firstProse = opening < 0 ? lines.length : opening;
  const title = known.title === undefined ? findTitle(lines, firstProse) : lines[0];
  const header = lines.slice(0, firstProse).map((line) => headerZone(line, title));
  return {
    zones: [...header, ...bodyZones(lines, firstProse, title)],
    title: known.title ?? (title && withoutDate(title.text)),
    publishedOn: known.publishedOn ?? findPublication(lines, firstProse),
  };
}
