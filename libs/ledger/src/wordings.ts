import { cut, quantities } from '@kelisim/language';

/** «по уточнённым данным», «показатель пересмотрен», «поправка», «окончательные данные», «не 57, а 54»; «нақтыланған». */
const REVISES =
  /уточн[её]нн|уточняет|уточнил|уточнение|пересмотр|корректиров|поправк|исправлен|опечатк|окончательн\S*\s+(данн|оценк|подсч|итог)|(^|[^\p{L}])(не|вместо)\s+(\p{L}+\s+){0,3}\d[^.]{0,40},\s+а\s+|нақтыланған|түзет/iu;

/** Whether a sentence says that its number puts an earlier one right. */
export const isRevision = (evidence: string): boolean => REVISES.test(evidence);

/** «не 57 млн, а 54», «вместо ранее названных 57 млн»: up to three words may stand before the number. */
const DENIED = /(^|[^\p{L}])(не|вместо)\s+(\p{L}+\s+){0,3}$/iu;

/** Whether a sentence names a number only to deny it. */
export function isDenied(evidence: string, value: number): boolean {
  if (!/(^|[^\p{L}])(не|вместо)\s/iu.test(evidence)) return false;
  return quantities(cut(evidence)).some(
    (each) =>
      each.value === value &&
      DENIED.test(evidence.slice(Math.max(0, each.start - 60), each.start)) &&
      isRevision(evidence),
  );
}

const COUNTRIES =
  /(^|[^\p{L}])(двух|обеих|наших|между|наши)\s+(стран|государств|народ)|российско-казахстанск|казахстанско-российск|(^|[^\p{L}])(росси(и|я|ю|ей)|рф|российской\s+федерации)\s+(и|с|со)\s+(республик\S+\s+)?казахстан|(^|[^\p{L}])казахстан\S*\s+(и|с)\s+росси|екі\s+ел/iu;
const REGION =
  /(^|[^\p{L}])(област|кра[йюе]([^\p{L}]|$)|края|регион|губерни|округ|республик[аеиу]\s+(?!казахстан)|облыс|өңір)/iu;

/** Whether a sentence measures what the two countries do together, and no region of theirs. */
export const speaksOfCountries = (evidence: string): boolean => COUNTRIES.test(evidence) && !REGION.test(evidence);
