import { CharacterClass, classAt } from './characters';

const isDigit = (text: string, index: number): boolean => classAt(text, index) === CharacterClass.Digit;

/** Index after the run of digits that begins here. */
function digits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at++;
  return at;
}

const GROUP_SPACES = ' \u00a0\u202f\u2009';

/** Whether exactly three digits follow a separator at this index. */
function hasGroup(text: string, separator: number): boolean {
  return digits(text, separator + 1) === separator + 4;
}

/** «1 284», «12 345 678»: groups of three after a head of one to three digits that is no zero. */
function grouped(text: string, from: number, head: number): number {
  if (head - from > 3 || text[from] === '0') return head;
  let at = head;
  while (GROUP_SPACES.includes(text[at] ?? 'x') && hasGroup(text, at)) at += 4;
  return at;
}

/** «1.284.000»: points group only when there are at least two groups; one alone is a decimal or a date. */
function pointGrouped(text: string, from: number, head: number): number {
  let at = head;
  while ((text[at] === '.' || text[at] === ',') && text[at] === text[head] && hasGroup(text, at)) at += 4;
  return head - from <= 3 && at - head >= 8 ? at : head;
}

/** «05.06.2019», «5.6.19»: three runs of digits with points. */
function dotted(text: string, from: number, head: number): number {
  if (head - from > 4 || text[head] !== '.') return head;
  const second = digits(text, head + 1);
  if (second === head + 1 || second - head > 3 || text[second] !== '.') return head;
  const third = digits(text, second + 1);
  return third === second + 1 || third - second > 5 ? head : third;
}

function isDecimalMark(text: string, at: number): boolean {
  return (text[at] === ',' || text[at] === '.') && isDigit(text, at + 1);
}

/** Whether a digit and the same mark stand in front: then both marks separate («1,2,3»). */
function isListed(text: string, from: number, mark: string): boolean {
  return text[from - 1] === mark && isDigit(text, from - 2);
}

/** Index after the number that begins at `from`, which is a digit. */
export function numberEnd(text: string, from: number): number {
  const head = digits(text, from);
  const date = dotted(text, from, head);
  const byPoints = pointGrouped(text, from, head);
  if (byPoints !== head) return byPoints;
  if (date !== head) return date;
  const whole = grouped(text, from, head);
  if (!isDecimalMark(text, whole) || isListed(text, from, text[whole]!)) return whole;
  const fraction = digits(text, whole + 1);
  // «1,2,3» is a list, «192.168.0.1» no number: the mark must not come again.
  return isDecimalMark(text, fraction) && text[fraction] === text[whole] ? whole : fraction;
}
