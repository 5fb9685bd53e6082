const UNRESERVED = /[A-Za-z0-9._~-]/;
const INDEX_PAGE = /\/(?:index|default)\.(?:php|html?|aspx?|jsp|shtml)$/i;
const VARIANT_PREFIX = /^\/(?:amp|print|mobile)\/(?=.)/i;
const VARIANT_SUFFIX = /\/(?:amp|print|printable|turbo)(?:\/|\.html?|\.php)?$/i;
const AMP_ENDING = /\.amp(?=\.html?$|$)/i;

/** A path without double and final slashes, index pages, session ids and print or AMP variants; escapes in one form. */
export function canonicalPath(path: string): string {
  const plain = path
    .replace(/;jsessionid=[^/;]*/gi, '')
    .replace(/%[0-9a-f]{2}/gi, oneEscape)
    .replace(/\/{2,}/g, '/');
  const whole = plain.replace(INDEX_PAGE, '/').replace(VARIANT_PREFIX, '/').replace(AMP_ENDING, '');
  const variant = whole.replace(VARIANT_SUFFIX, '');
  const short = (variant || whole).replace(/\/$/, '');
  return short || '/';
}

function oneEscape(escaped: string): string {
  const sign = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return UNRESERVED.test(sign) ? sign : escaped.toUpperCase();
}
