import type { Config } from '@kelisim/config';
import { capitalOf, regionName } from '@kelisim/gazetteer';
import { dateText, phrases } from '@kelisim/phrases';
import { type Names, Naming } from '@kelisim/records';

/** The names that records carry: regions by the gazetteer, sources by the catalogue. */
export const recordNames = (source: Names['source']): Names => ({ region: (code) => regionName(code) ?? code, source });

/** The names that are put beside the codes of records, in the language that the system speaks. */
export function recordNaming({ language, console }: Pick<Config, 'language' | 'console'>): Naming {
  const say = phrases(language);
  return new Naming({
    region: (code) => regionName(code) ?? countryName(code, say),
    point: capitalOf,
    word: (group, code) => say(`${group}.${code}`),
    date: (date) => dateText(date, language),
    page: (kind, id) => (console.url ? `${console.url}/${kind}/${id}` : undefined),
  });
}

const countryName = (code: string, say: (key: string) => string): string =>
  code === 'RU' || code === 'KZ' ? say(`side.${code.toLowerCase()}`) : code;
