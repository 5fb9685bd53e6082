import { fold } from '../cut/characters';
import { cut } from '../cut/cut';
import type { Reading } from '../morphology';
import type { Token } from '../token';
import { FormCache } from './cache';
import { capitalize } from './letters';
import { morphology } from './russian';
import { surnameKey } from './surnames';

const CYRILLIC = /^[а-я-]+$/;
const KAZAKH = /[әғқңөұүһі]/;
/** Kazakh endings of number and case, longest first; only words with Kazakh letters are cut, and the stem keeps four letters. */
const KAZAKH_ENDINGS =
  /^(.{4,}?)(?:лар|лер|дар|дер|тар|тер)?(?:с?[ыі])?(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|н?да|н?де|та|те|нан|нен|дан|ден|тан|тен|мен|бен|пен)?$/;

function isName({ name }: Reading): boolean {
  return name === 'surname';
}

/** A capitalised form that is no common word, or a surname by the dictionary too, goes by the surnames' rule. */
function capitalLemma(form: string): string {
  const readings = morphology.readings(form);
  const key = surnameKey(form);
  if (key !== undefined && (readings.some(isName) || !readings.some(({ known }) => known))) return key;
  return readings[0]?.lemma ?? fold(form);
}

function lowerLemma(form: string): string {
  const readings = morphology.readings(form);
  const best = readings[0];
  if (!best?.known) return surnameKey(form) ?? best?.lemma ?? form;
  return best.lemma;
}

function compute(form: string): string {
  const folded = fold(form);
  if (KAZAKH.test(folded)) return KAZAKH_ENDINGS.exec(folded)?.[1] ?? folded;
  if (!CYRILLIC.test(folded)) return folded;
  return form === form.toLowerCase() ? lowerLemma(form) : capitalLemma(capitalize(form.toLowerCase()));
}

const cache = new FormCache(20_000, compute);

/** Sentence-initial capitals say nothing: the common word goes first there. */
function lemmaOf(token: Token, initial: boolean): string {
  const form = token.text.replace(/\.$/, '');
  return initial && lowerIsCommon(form) ? cache.get(form.toLowerCase()) : cache.get(form);
}

function lowerIsCommon(form: string): boolean {
  return morphology.readings(form.toLowerCase())[0]?.known === true;
}

/**
 * The lemmas of a text for the search index, one for each word or number, separated by spaces: lower case, ё as е,
 * surnames by their own rule. `lemmasOf` is its counterpart for what people search for.
 */
export function lemmaText(text: string): string {
  const { sentences, tokens } = cut(text);
  const starts = new Set(sentences.map(({ from }) => from));
  return tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'initial')
    .map((token) => lemmaOf(token, starts.has(token.index)).replace(/\s/g, ''))
    .join(' ');
}

/** Cases and numbers whose forms may have another best lemma than the searched form («сталь» – «стали» of «стать»). */
const TARGETS = (['genitive', 'dative', 'accusative', 'instrumental', 'prepositional', 'nominative'] as const).flatMap(
  (kase) => [
    { case: kase, number: 'singular' as const },
    { case: kase, number: 'plural' as const },
  ],
);

function nominalForms(form: string, reading: Reading): string[] {
  if (reading.pos !== 'noun' && reading.pos !== 'adjective') return [];
  return TARGETS.map((target) => morphology.inflect(form, target, reading)).filter(
    (one): one is string => one !== undefined,
  );
}

/**
 * Every lemma under which `lemmaText` may have indexed the word that a searched form stands for, the likeliest first.
 * A searched word has no context and often no capital, so both spellings count.
 */
export function lemmasOf(form: string): readonly string[] {
  const lower = form.toLowerCase();
  const spellings = [form, lower, capitalize(lower)];
  const readings = spellings.flatMap((spelling) =>
    morphology.readings(spelling).map((reading) => [spelling, reading] as const),
  );
  const lemmas = spellings.map((spelling) => cache.get(spelling));
  for (const [spelling, reading] of readings) {
    if (!reading.known && lemmas.length > 1) continue;
    lemmas.push(reading.lemma, ...nominalForms(spelling, reading).map((one) => cache.get(one)));
  }
  return [...new Set(lemmas.map((lemma) => lemma.replace(/\s/g, '')))];
}
