import i18next, { type i18n } from 'i18next';
import consoleEn from './data/console.en.json';
import consoleKk from './data/console.kk.json';
import consoleRu from './data/console.ru.json';
import en from './data/en.json';
import kk from './data/kk.json';
import newsEn from './data/news.en.json';
import newsKk from './data/news.kk.json';
import newsRu from './data/news.ru.json';
import ru from './data/ru.json';

export const INTERFACE_LANGUAGES = ['ru', 'en', 'kk'] as const;
/** A language that people are spoken to in. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Gives the wording of a key (`mail.subject`), with its `{{places}}` filled in; Russian stands in for what is missing. */
export type Phrases = (key: string, places?: Readonly<Record<string, string | number>>) => string;

let catalogue: i18n | undefined;

function load(): i18n {
  const loaded = i18next.createInstance();
  // Without a backend the catalogue is ready as soon as `init` returns; its promise adds nothing.
  void loaded.init({
    fallbackLng: 'ru',
    initAsync: false,
    // Every page and mail escapes by itself what it prints.
    interpolation: { escapeValue: false },
    resources: {
      ru: { translation: { ...ru, ...newsRu, console: consoleRu } },
      en: { translation: { ...en, ...newsEn, console: consoleEn } },
      kk: { translation: { ...kk, ...newsKk, console: consoleKk } },
    },
  });
  return loaded;
}

/** The wordings of one language. */
export function phrases(language: InterfaceLanguage): Phrases {
  catalogue ??= load();
  const translate = catalogue.getFixedT(language);
  return (key, places) => translate(key, places);
}
