const set = (names: string) => new Set(names.split(' '));

/** Elements that hold no words of the page. */
export const WORDLESS = set(
  'script style noscript template iframe frame object embed applet svg math canvas audio video map select option optgroup datalist button input textarea label head title link meta base img picture source track area progress meter',
);
/** Elements whose words are never the article's. */
export const FRAME = set('nav footer aside menu dialog address marquee');
/** Elements that begin and end a block of text. */
export const BLOCKS = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup li main marquee menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements without content that end a line. */
export const BREAKS = set('br hr');
export const HEADINGS = set('h1 h2 h3 h4 h5 h6');
