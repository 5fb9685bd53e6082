import type { Document, Element } from 'domhandler';
import { elements, parsedXml, wordsOf } from './markup';

/** Addresses and headlines are shorter. */
const LONGEST = 4_000;

/** Sitemaps end here by their own rule; no feed comes near it. */
const MOST_ENTRIES = 50_000;

/** One entry of an XML list, by the local names of its elements. */
export interface XmlEntry {
  /** The words of the first such element that has any. */
  words(name: string): string | undefined;
  /** All elements of a name, for what stands in attributes. */
  all(name: string): readonly Element[];
}

/**
 * Cuts an XML list before each entry and parses every piece by itself, so that an open tag, an open CDATA section or
 * a stray sign costs its own entry and no other.
 * One entry is in memory at a time.
 * @param names local names of an entry's element, in lower case
 */
export function* xmlEntries(text: string, names: readonly string[]): Generator<XmlEntry> {
  const start = new RegExp(`<(?:[a-z][\\w-]*:)?(?:${names.join('|')})[\\s>]`, 'gi');
  let from = start.exec(text)?.index;
  for (let count = 0; from !== undefined && count < MOST_ENTRIES; count += 1) {
    const next = start.exec(text)?.index;
    yield entryOf(parsedXml(text.slice(from, next)));
    from = next;
  }
}

function entryOf(document: Document | undefined): XmlEntry {
  const byName = new Map<string, Element[]>();
  for (const element of document ? elements(document) : []) {
    if (isOfAnother(element)) continue;
    const name = localName(element.name);
    const known = byName.get(name);
    if (known) known.push(element);
    else byName.set(name, [element]);
  }
  const all = (name: string) => byName.get(name) ?? [];
  return { all, words: (name) => firstWords(all(name)) };
}

function firstWords(named: readonly Element[]): string | undefined {
  // a handful is enough: beyond it stand the parts of a bomb
  return named
    .slice(0, 5)
    .map((element) => wordsOf(element, LONGEST))
    .find((words) => words !== '');
}

/** Pictures, films and the feed that an entry was taken from have titles, addresses and dates of their own. */
const OTHERS = /^(?:media|image|video|itunes|podcast|georss|wfw|thr):/i;

function isOfAnother({ name, parent }: Element): boolean {
  if (OTHERS.test(name)) return true;
  return parent !== null && 'name' in parent && localName(parent.name) === 'source';
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
