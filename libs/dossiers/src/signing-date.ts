import { signedOn } from './signing';
import type { ToldAgreement } from './told-agreement';

/** «не 14, а 12 сентября», «Поправка», «Уточнение»: an article that puts an earlier one right. */
const CORRECTS =
  /(^|[^\p{L}])не\s+\d[^.]{0,40},\s+а\s+\d|поправк|уточнение|уточняем|опечатк|допущена\s+ошибка|түзету/iu;

/**
 * The signing date that the facts tell together: the most precise one; of equally precise ones that of a correction,
 * else what most articles say, else what was said last.
 * @param cluster in order of publication
 */
export function signingDate(cluster: readonly ToldAgreement[]): string | undefined {
  const told = cluster.flatMap((fact) => {
    const date = signedOn(fact);
    return date ? [{ date, corrects: corrects(fact) }] : [];
  });
  const precision = Math.max(0, ...told.map(({ date }) => date.length));
  const precise = told.filter(({ date }) => date.length === precision);
  const correction = precise.findLast(({ corrects }) => corrects);
  if (correction) return correction.date;
  const votes = new Map<string, number>();
  for (const { date } of precise) votes.set(date, (votes.get(date) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  return precise.findLast(({ date }) => votes.get(date) === most)?.date;
}

/** Whether an article puts an earlier one right. */
export const corrects = ({ title = '', agreement }: ToldAgreement): boolean =>
  CORRECTS.test(title) || CORRECTS.test(agreement.evidence.text);
