/** Fewer links are no habit. */
const LEAST_LINKS = 4;
/** The share of a list's links that one form must cover: the rest are banners and sections. */
const SHARE = 0.6;

/**
 * The form that the articles' addresses of a list have in common, as a pattern for canonical addresses: numbers and
 * headlines may vary, what stands around them may not.
 * @returns undefined when the addresses have no common form
 */
export function proposePattern(canonicals: readonly string[]): string | undefined {
  if (canonicals.length < LEAST_LINKS) return undefined;
  return commonest(canonicals, formOf) ?? commonest(canonicals, (address) => formOf(address, true));
}

function commonest(canonicals: readonly string[], form: (address: string) => string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const address of canonicals) {
    const found = form(address);
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [best, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= canonicals.length * SHARE ? best : undefined;
}

/** @param anySection whether the sections before the last part may vary too */
function formOf(address: string, anySection = false): string | undefined {
  const { origin, pathname, search } = new URL(address);
  const segments = pathname.split('/').filter(Boolean);
  const last = segments.pop();
  if (last === undefined) return undefined;
  const before = segments.map((segment) => (/^\d+$/.test(segment) ? '\\d+' : anySection ? '[^/]+' : escaped(segment)));
  return `^${escaped(origin)}/${[...before, lastForm(last)].join('/')}${queryForm(search)}$`;
}

function lastForm(segment: string): string {
  const [, stem = segment, ending = ''] = /^(.+?)(\.(?:html?|php|aspx?))?$/.exec(segment) ?? [];
  const escapedEnding = escaped(ending);
  if (/^\d+$/.test(stem)) return `\\d+${escapedEnding}`;
  if (!/[-_%\d]/.test(stem)) return `${escaped(stem)}${escapedEnding}`; // detail.php, more.htm: the query tells
  if (/^\d+-/.test(stem)) return `\\d+-[^/?]+${escapedEnding}`;
  return /-\d{3,}$/.test(stem) ? `[^/?]+-\\d+${escapedEnding}` : `[^/?]+${escapedEnding}`;
}

const queryForm = (search: string): string =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .map((pair, i) => `${i ? '&' : '\\?'}${escaped(pair.split('=', 1)[0] ?? '')}=[^&]+`)
    .join('');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('\\/', '/');
