/** Markup that may be sent as it is: made by `html` alone, so everything else is escaped. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What may stand in markup: text is escaped, what is not there leaves nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML cannot hold and browsers replace. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand in markup and in quoted attributes, of HTML and of XML. */
export const escaped = (text: string): string =>
  text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ESCAPED[character]!);

function markupOf(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escaped(String(part));
}

/** Markup with parts put in: html\`<p>${text}</p>\`. Attributes that hold a part must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((markup, string, at) => markup + markupOf(parts[at - 1]) + string));
}

/** What there is, with something between. */
export const joined = (parts: readonly Part[], between: Part): Part[] =>
  parts
    .filter((part) => part !== undefined && part !== '' && part !== false)
    .flatMap((part, at) => (at ? [between, part] : [part]));
