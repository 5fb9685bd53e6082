import type Az from 'az';
import type { Case, Gender, GrammaticalNumber, PartOfSpeech, Reading } from '../morphology';

const PARTS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'noun',
  ADJF: 'adjective',
  ADJS: 'adjective',
  COMP: 'adjective',
  VERB: 'verb',
  INFN: 'infinitive',
  PRTF: 'participle',
  PRTS: 'participle',
  GRND: 'gerund',
  NUMR: 'numeral',
  ADVB: 'adverb',
  PRED: 'adverb',
  NPRO: 'pronoun',
  PREP: 'preposition',
  CONJ: 'conjunction',
  PRCL: 'particle',
};
const CASES: Readonly<Record<string, Case>> = {
  nomn: 'nominative',
  gent: 'genitive',
  datv: 'dative',
  accs: 'accusative',
  ablt: 'instrumental',
  loct: 'prepositional',
};
const GENDERS: Readonly<Record<string, Gender>> = { masc: 'masculine', femn: 'feminine', neut: 'neuter' };
const NUMBERS: Readonly<Record<string, GrammaticalNumber>> = { sing: 'singular', plur: 'plural' };
const TENSES = { past: 'past', pres: 'present', futr: 'future' } as const;

/** Az's name of a case, gender or number. */
export const GRAMMEMES: Readonly<Record<Case | Gender | GrammaticalNumber, string>> = {
  nominative: 'nomn',
  genitive: 'gent',
  dative: 'datv',
  accusative: 'accs',
  instrumental: 'ablt',
  prepositional: 'loct',
  masculine: 'masc',
  feminine: 'femn',
  neuter: 'neut',
  singular: 'sing',
  plural: 'plur',
};

function nameKind(tag: Az.Tag): Reading['name'] {
  if (tag.Surn) return 'surname';
  if (tag.Name) return 'given';
  if (tag.Patr) return 'patronymic';
  if (tag.Geox) return 'place';
  return tag.Orgn ? 'organization' : undefined;
}

/** Ordinals would become cardinals («первый» → «один») and patronymics given names: the paradigms are joined. */
function lemmaOf(parse: Az.Parse): string {
  const { tag } = parse;
  if (tag.Anum) return String(parse.inflect({ Anum: true, GNdr: 'masc', CAse: 'nomn' }) || parse);
  if (tag.Patr)
    return String(parse.inflect({ Patr: true, GNdr: String(tag.GNdr), CAse: 'nomn', NMbr: 'sing' }) || parse);
  const first = parse.inflect(0) || parse;
  return String(first.tag.Abbr && !tag.Abbr ? unabbreviated(parse) : first);
}

/** Some paradigms begin with the abbreviation («мес» for «месяца»): the first full nominative counts. */
function unabbreviated(parse: Az.Parse): Az.Parse {
  for (let form = 1; form < (parse.formCnt ?? 0); form++) {
    const candidate = parse.inflect(form);
    if (candidate && !candidate.tag.Abbr && candidate.tag.CAse === 'nomn') return candidate;
  }
  return parse;
}

function grammar(tag: Az.Tag): Partial<Reading> {
  return {
    case: CASES[String(tag.CAse)],
    gender: GENDERS[String(tag.GNdr)],
    number: NUMBERS[String(tag.NMbr)],
    tense: TENSES[tag.TEns as keyof typeof TENSES],
    passive: tag.VOic === 'pssv' || undefined,
    short: tag.ADJS === true || tag.PRTS === true || undefined,
    comparative: tag.COMP === true || undefined,
    animate: tag.NOUN ? tag.anim === true : undefined,
    name: nameKind(tag),
  };
}

/** Our reading of one of Az's parses; undefined for forms that press Russian has not (vocative, imperative «mood with us»). */
export function toReading(parse: Az.Parse, score: number): Reading | undefined {
  const { tag } = parse;
  if (tag.CAse === 'voct') return undefined;
  const part = tag.Apro ? 'pronoun' : (PARTS[String(tag.POS)] ?? 'other');
  const lemma = lemmaOf(parse).replace(/ё/g, 'е');
  return { lemma, pos: part, ...grammar(tag), known: isKnown(parse), score };
}

function isKnown({ parser }: Az.Parse): boolean {
  return parser === 'Dictionary' || parser.startsWith('Hyphen') || parser === 'PrefixKnown';
}
