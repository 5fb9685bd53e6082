import { regionName } from '@kelisim/gazetteer';
import { type InterfaceLanguage, regionNames } from '@kelisim/phrases';

/** A region's or a country's name in the interface's language; the Russian name where there is none, else the code. */
export const regionNameIn = (code: string, language: InterfaceLanguage): string =>
  regionNames(language)[code] ?? regionName(code);
