import en from './words/en.json';
import ru from './words/ru.json';

/** The languages that there is an edition in. */
export const EDITIONS = ['ru', 'en'] as const;
export type Edition = (typeof EDITIONS)[number];
/** The catalogue's words for a key, with its `{{places}}` filled in. */
export type Words = (key: string, places?: Readonly<Record<string, string>>) => string;

const CATALOGUES: Readonly<Record<Edition, Readonly<Record<string, string>>>> = { ru, en };

/** @throws where the catalogue has no such key: nobody should read a key instead of a word */
export const wordsOf =
  (edition: Edition): Words =>
  (key, places = {}) => {
    const wording = CATALOGUES[edition][key];
    if (wording === undefined) throw new Error(`${edition}.json has no «${key}»`);
    return wording.replace(/\{\{(\w+)\}\}/g, (_, place: string) => places[place] ?? '');
  };
