/** An event for other people's calendars. */
export interface CalendarEntry {
  readonly id: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly place?: string;
  readonly address: string;
  /** When it was written down, in ISO 8601. */
  readonly stamp: string;
}

const LONGEST_LINE = 74;

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

/** Lines of at most 75 bytes; a longer one goes on behind a space. Characters are never cut. */
function folded(line: string): string {
  const parts: string[] = [''];
  let length = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > LONGEST_LINE) {
      parts.push(' ');
      length = 1;
    }
    parts[parts.length - 1] += character;
    length += bytes;
  }
  return parts.join('\r\n');
}

const compact = (day: string): string => day.slice(0, 10).replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString();

function lines({ id, from, to, title, text, place, address, stamp }: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@kelisim`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${address.replace(/[\r\n]/g, '')}`,
    'END:VEVENT',
  ];
}

/** Events as a calendar (RFC 5545). */
export function calendarFile(name: string, entries: readonly CalendarEntry[]): string {
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kelisim//Console//EN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(lines),
    'END:VCALENDAR',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
