import type { Case, Gender } from '@kelisim/language';

/** A person's name as it stands at one place of the text, put into the nominative. */
export interface NameSpan {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Undefined for a surname with initials. */
  readonly given?: string;
  readonly patronymic?: string;
  /** Empty for given name and patronymic alone («Инна Пуйковна»). */
  readonly surname: string;
  /** First letters where the given name is not told: «А.», «А. Б.». */
  readonly initials?: string;
  readonly gender: Gender;
  /** The case of the name in its sentence, as far as its forms tell. */
  readonly case?: Case;
  /** Among whom the given name is usual. */
  readonly origin: 'kazakh' | 'russian' | 'both';
}

/** «Инна Пуйковна Салиндер», «А. Кожабергенова»: given name first, patronymic where told. */
export function fullName({ given, patronymic, surname, initials }: Omit<NameSpan, 'from' | 'to'>): string {
  return [given ?? initials, patronymic, surname].filter(Boolean).join(' ');
}
