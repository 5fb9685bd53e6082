/** OpenCorpora's parts of speech, folded to what rules ask for. */
export type PartOfSpeech =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'infinitive'
  | 'participle'
  | 'gerund'
  | 'numeral'
  | 'adverb'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'other';

export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
export type Gender = 'masculine' | 'feminine' | 'neuter';
export type GrammaticalNumber = 'singular' | 'plural';

/** One way to understand a word form. */
export interface Reading {
  /** Dictionary form, lower case, ё as е. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly case?: Case;
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
  readonly tense?: 'past' | 'present' | 'future';
  readonly passive?: boolean;
  readonly short?: boolean;
  /** «больше», «выше»: a comparative, read as an adjective. */
  readonly comparative?: boolean;
  readonly animate?: boolean;
  /** What kind of proper name, if one. */
  readonly name?: 'given' | 'patronymic' | 'surname' | 'place' | 'organization';
  /** False when the dictionary lacks the word and its ending made the guess. */
  readonly known: boolean;
  /** 0..1; the readings of a form come best first. */
  readonly score: number;
}

/** The target of an inflection; what is left out stays as it is. */
export interface Inflection {
  readonly case?: Case;
  readonly gender?: Gender;
  readonly number?: GrammaticalNumber;
}

/** The morphology of Russian, as rules see it. Pure, deterministic, cached by word form. */
export interface Morphology {
  /** All readings of a word form, best first; empty for what is no Cyrillic word. */
  readings(form: string): readonly Reading[];
  /** Whether any reading of the form has one of these lemmas. */
  isFormOf(form: string, lemmas: ReadonlySet<string>): boolean;
  /** The form of the word that the target asks for, with the letters' case of `form`; undefined where it cannot be formed. */
  inflect(form: string, target: Inflection, reading?: Reading): string | undefined;
}
