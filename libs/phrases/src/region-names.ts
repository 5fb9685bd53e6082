import en from './data/regions.en.json';
import kk from './data/regions.kk.json';
import type { InterfaceLanguage } from './phrases';

const NAMES: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = { ru: {}, en, kk };

/** Names of regions by ISO 3166-2 code in a language other than Russian; the Russian ones are the gazetteer's. */
export const regionNames = (language: InterfaceLanguage): Readonly<Record<string, string>> => NAMES[language];
