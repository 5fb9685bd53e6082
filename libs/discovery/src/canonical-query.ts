import idle from '../data/idle-parameters.json';

const names = [...idle.tracking, ...idle.search, ...idle.bitrix, ...idle.session, ...idle.variant];
const EXACT = new Set(names.filter((name) => !name.endsWith('*')));
const PREFIXES = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
const VARIANT_VALUES = new Map(Object.entries(idle.variantValues).map(([name, values]) => [name, new Set(values)]));

/**
 * A query without the parameters that never tell two articles apart, the others in one order.
 * The pairs are not decoded: some sites escape bytes of windows-1251, which no decoder of UTF-8 gives back.
 * @param keep names that count although they look idle
 */
export function canonicalQuery(search: string, keep: readonly string[]): string {
  const kept = new Set(keep.map((name) => name.toLowerCase()));
  const pairs = search
    .replace(/^\?/, '')
    .split('&')
    .map((pair) => pair.replace(/^amp;/, '')) // an address that was escaped twice
    .filter((pair) => pair !== '' && pair !== '=' && (kept.has(nameOf(pair)) || !isIdle(pair)));
  return pairs.length ? `?${[...new Set(pairs)].sort().join('&')}` : '';
}

const nameOf = (pair: string): string => pair.split('=', 1)[0]?.toLowerCase() ?? '';

function isIdle(pair: string): boolean {
  const name = nameOf(pair);
  if (EXACT.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  return VARIANT_VALUES.get(name)?.has(pair.slice(name.length + 1).toLowerCase()) ?? false;
}
