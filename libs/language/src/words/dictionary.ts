import { readFileSync } from 'node:fs';
import path from 'node:path';
import Az from 'az';

/** Longer "words" are not looked up: no Russian word is, and hostile input is. */
const LONGEST_WORD = 50;

const SETTINGS: Az.Settings = {
  ignoreCase: false,
  replacements: { е: 'ё' },
  // The default lets «гоол» be «гол», which eats the double letters of names.
  stutter: 0,
  typos: 0,
  parsers: [
    'Dictionary?',
    'HyphenParticle',
    'HyphenAdverb',
    'HyphenWords',
    'PrefixKnown',
    'PrefixUnknown?',
    'SuffixKnown',
  ],
  forceParse: false,
  normalizeScore: true,
};

function read(file: string, type: 'json' | 'arraybuffer'): unknown {
  const bytes = readFileSync(file);
  if (type === 'json') return JSON.parse(bytes.toString('utf8'));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/**
 * Loads the dictionaries at once instead of by callbacks. Az counts callbacks and finishes as soon as none is open,
 * so that the requests are gathered first and answered afterwards.
 */
function load(): Az.Analyser {
  const requests: (() => void)[] = [];
  const original = Az.load;
  Az.load = (file, type, done) => requests.push(() => done(null, read(file, type)));
  Az.Morph.setDefaults(SETTINGS);
  Az.Morph.init(path.join(path.dirname(require.resolve('az/package.json')), 'dicts'), (error) => {
    if (error) throw error;
  });
  Az.load = original;
  for (const answer of requests) answer();
  return Az.Morph;
}

let analyser: Az.Analyser | undefined;

/** All parses of a word form by OpenCorpora's dictionary, or by its ending; loads the dictionary (0.2 s) when first called. */
export function parse(form: string): Az.Parse[] {
  if (form.length > LONGEST_WORD) return [];
  analyser ??= load();
  return analyser(form);
}
