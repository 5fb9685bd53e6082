import data from './data/given-names.json';

/** The grammatical cases that a form of a name can stand in. */
export type NameCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

/** One way to understand a form of a given name. */
export interface GivenName {
  /** Nominative, with ё. */
  readonly name: string;
  readonly gender: 'masculine' | 'feminine';
  readonly cases: readonly NameCase[];
  /** Among whom the name is usual: Kazakhs and hardly Russia's own peoples; Russians and hardly Kazakhs; both. */
  readonly origin: 'kazakh' | 'russian' | 'both';
}

type Paradigm = readonly (readonly [ending: string, cases: readonly NameCase[]])[];

const N = 'nominative';
const G = 'genitive';
const D = 'dative';
const A = 'accusative';
const I = 'instrumental';
const P = 'prepositional';

const HARD: Paradigm = [
  ['', [N]],
  ['а', [G, A]],
  ['у', [D]],
  ['ом', [I]],
  ['е', [P]],
];
const HUSHING: Paradigm = [
  ['', [N]],
  ['а', [G, A]],
  ['у', [D]],
  ['ем', [I]],
  ['е', [P]],
];
const SHORT_I: Paradigm = [
  ['й', [N]],
  ['я', [G, A]],
  ['ю', [D]],
  ['ем', [I]],
  ['е', [P]],
];
const LONG_I: Paradigm = [
  ['й', [N]],
  ['я', [G, A]],
  ['ю', [D]],
  ['ем', [I]],
  ['и', [P]],
];
const SOFT: Paradigm = [
  ['ь', [N]],
  ['я', [G, A]],
  ['ю', [D]],
  ['ем', [I]],
  ['е', [P]],
];
const IN_A: Paradigm = [
  ['а', [N]],
  ['ы', [G]],
  ['е', [D, P]],
  ['у', [A]],
  ['ой', [I]],
];
const IN_VELAR_A: Paradigm = [
  ['а', [N]],
  ['и', [G]],
  ['е', [D, P]],
  ['у', [A]],
  ['ой', [I]],
  ['ей', [I]],
];
const IN_YA: Paradigm = [
  ['я', [N]],
  ['и', [G]],
  ['е', [D, P]],
  ['ю', [A]],
  ['ей', [I]],
];
const IN_IYA: Paradigm = [
  ['я', [N]],
  ['и', [G, D, P]],
  ['ю', [A]],
  ['ей', [I]],
];
const FEMININE_SOFT: Paradigm = [
  ['ь', [N, G, D, A, I, P]],
  ['и', [G, D, P]],
  ['ью', [I]],
];
const FIXED: Paradigm = [['', [N, G, D, A, I, P]]];
/** Names that lose a vowel. */
const STEMS = new Map([
  ['лев', 'льв'],
  ['петр', 'петр'],
  ['павел', 'павл'],
]);

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function paradigm(name: string, feminine: boolean): readonly [stem: string, Paradigm] {
  const cut = name.slice(0, -1);
  if (/ия$/.test(name)) return [cut, IN_IYA];
  if (/я$/.test(name)) return [cut, IN_YA];
  if (/[гкхжчшщ]а$/.test(name)) return [cut, IN_VELAR_A];
  if (/а$/.test(name)) return [cut, IN_A];
  if (feminine) return /[вл]ь$/.test(name) ? [cut, FEMININE_SOFT] : [name, FIXED];
  if (/ий$/.test(name)) return [cut, LONG_I];
  if (/й$/.test(name)) return [cut, SHORT_I];
  if (/ь$/.test(name)) return [cut, SOFT];
  if (/[оеуыиэюі]$/.test(name)) return [name, FIXED];
  return [name, /[жчшщц]$/.test(name) ? HUSHING : HARD];
}

const kazakh: ReadonlySet<string> = new Set(data.kazakh);
const russian: ReadonlySet<string> = new Set(data.russian);
const forms = new Map<string, GivenName[]>();

function add(form: string, given: GivenName): void {
  const known = forms.get(form);
  if (known) known.push(given);
  else forms.set(form, [given]);
}

function addName(name: string, gender: GivenName['gender']): void {
  const word = fold(name);
  const origin = kazakh.has(name) ? 'kazakh' : russian.has(name) ? 'russian' : 'both';
  const [stem, endings] = paradigm(word, gender === 'feminine');
  const oblique = STEMS.get(word) ?? stem;
  for (const [ending, cases] of endings) {
    const form = cases.includes(N) ? stem + ending : oblique + ending;
    add(form, { name, gender, cases, origin });
  }
}

for (const name of data.masculine) addName(name, 'masculine');
for (const name of data.feminine) addName(name, 'feminine');

/**
 * The given names that a form can be, in any case of Russian.
 * @param norm a word in lower case with ё as е
 */
export function givenNames(norm: string): readonly GivenName[] {
  return forms.get(norm) ?? [];
}
