import { fold, morphology, perWord, type Token, type Word } from '@kelisim/language';
import type { StoryOrganization } from '../story';
import data from './data/organizations.json';

export type OrganizationKind = StoryOrganization['kind'];

// JSON knows no unions; the data's own test holds its values to the kinds.
const HEADS = new Map(Object.entries(data.heads) as [string, OrganizationKind][]);
const NEED_QUOTES: ReadonlySet<string> = new Set(data.needQuotes);
const NO_ORGANIZATION: ReadonlySet<string> = new Set(data.noOrganization.map(fold));
const FORMS = new Map<string, 'ru' | 'kz' | 'any'>([
  ...data.legalForms.ru.map((form) => [form, 'ru'] as const),
  ...data.legalForms.kz.map((form) => [form, 'kz'] as const),
  ...data.legalForms.any.map((form) => [form, 'any'] as const),
]);

/** The noun that an organization is named by («университет», «завод»), and what it is. */
export interface HeadWord {
  readonly lemma: string;
  readonly kind: OrganizationKind;
  /** A mere kind: only a name in quotes makes it one organization. */
  readonly needsQuotes: boolean;
  readonly plural: boolean;
}

const COMPOUND =
  /^.{3,}(университет|академия|институт|колледж|завод|комбинат|фабрика|центр|банк|больница|музей|совет|театр|холдинг|агентство|инспекция|училище)$/;

/** Whether a head says its field itself («электрозавод»). */
export const isCompound = (lemma: string): boolean => COMPOUND.test(lemma);

/** «госсельхозакадемия», «электрозавод», «мединститут»: a head with its field in one word. */
function compoundHead(norm: string): HeadWord | undefined {
  for (const { lemma, pos, number } of morphology.readings(norm)) {
    const head =
      pos === 'noun' && !/^(пресс|колл|бизнес|теле|видео|дата|медиа)-/.test(lemma)
        ? COMPOUND.exec(lemma)?.[1]
        : undefined;
    if (head) return { lemma, kind: HEADS.get(head) ?? 'other', needsQuotes: false, plural: number === 'plural' };
  }
  return undefined;
}

/** The head that a token is a form of. */
export function headWord(token: Token | undefined): HeadWord | undefined {
  return token?.kind === 'word' ? headOf(token.word.plain) : undefined;
}

const headOf = perWord(({ norm, readings }): HeadWord | undefined => {
  const reading = readings.find(({ lemma, pos }) => HEADS.has(lemma) && (pos === 'noun' || pos === 'other'));
  const lemma = reading?.lemma ?? (HEADS.has(norm) ? norm : undefined);
  if (lemma === undefined) return compoundHead(norm);
  const plural =
    readings.filter((one) => one.lemma === lemma).every(({ number }) => number === 'plural') && readings.length > 0;
  return { lemma, kind: HEADS.get(lemma) ?? 'other', needsQuotes: NEED_QUOTES.has(lemma), plural };
});

/** Whose law knows the legal form that a token is («ТОО» Kazakhstan's, «ООО» Russia's, «АО» both). */
export function legalForm(token: Token | undefined): 'ru' | 'kz' | 'any' | undefined {
  return token && FORMS.get(token.text);
}

/** A word whose name in quotes is no organization: «форум», «спектакль», «маршрут». */
export function namesNoOrganization(token: Token | undefined): boolean {
  return token?.kind === 'word' && isNoOrganization(token.word.plain);
}

const isNoOrganization = perWord(({ readings }) =>
  readings.some(({ lemma }) => NO_ORGANIZATION.has(lemma) || COMPOUND_EVENT.test(lemma)),
);
/** «сельхозвыставка», «медиафорум» */
const COMPOUND_EVENT = /.{3,}(выставка|форум|фестиваль|ярмарка|саммит|конференция|сессия|марафон|пробег|проект)$/;

export function isAdjective(token: Token | undefined): boolean {
  return token?.kind === 'word' && adjectival(token.word.plain);
}

const adjectival = perWord(({ readings }) =>
  readings.some(({ pos, short }) => (pos === 'adjective' || pos === 'participle' || pos === 'numeral') && !short),
);

/** Whether an adjective agrees with the noun behind it in case. */
export function agrees(adjective: Token | undefined, noun: Token | undefined): boolean {
  if (adjective?.kind !== 'word' || noun?.kind !== 'word') return false;
  const nouns = noun.word.plain.readings.filter(({ pos }) => pos === 'noun' || pos === 'other');
  return adjective.word.plain.readings.some(
    (one) =>
      (one.pos === 'adjective' || one.pos === 'numeral') &&
      !one.short &&
      nouns.some(
        (other) =>
          other.case === undefined ||
          (other.case === one.case &&
            (other.number === one.number || other.number === undefined) &&
            (one.number === 'plural' || !one.gender || !other.gender || one.gender === other.gender)),
      ),
  );
}

const CASED: ReadonlySet<string> = new Set(['noun', 'adjective', 'participle', 'numeral']);

const inCase = (kase: 'genitive' | 'dative'): ((word: Word) => boolean) =>
  perWord(({ readings }) =>
    readings.some((one) => CASED.has(one.pos) && (one.case === kase || one.case === undefined) && !one.short),
  );
const IN_CASE = { genitive: inCase('genitive'), dative: inCase('dative') };

/** Whether a token can stand in a case as part of a noun phrase. */
export function canBe(token: Token | undefined, kase: 'genitive' | 'dative'): boolean {
  return token?.kind === 'word' && IN_CASE[kase](token.word.plain);
}

const isEnd = perWord(({ readings: [best] }) => {
  return best?.known === true && ((!CASED.has(best.pos) && best.pos !== 'other') || best.short === true);
});

/** Whether the word is first of all a verb, a preposition or the like: it ends a noun phrase. */
export function endsPhrase(token: Token | undefined): boolean {
  return token?.kind !== 'word' || isEnd(token.word.plain);
}
