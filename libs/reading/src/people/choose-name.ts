import type { GivenName } from '@kelisim/gazetteer';
import { type Case, type Gender, surnameNominative } from '@kelisim/language';
import { decapitalize } from './capitals';
import type { NameSpan } from './name';
import { surnameForm } from './surname-forms';

/** What stands before a name decides where its forms leave a choice. */
export interface NameContext {
  /** Cases that the noun or preposition before the name asks for. */
  readonly cases?: ReadonlySet<Case>;
}

/** A given name in one of the cases that its form can stand in. */
export interface Choice {
  readonly given: GivenName;
  readonly case: Case;
}

/** Every given name and case that a form can be. */
export function choices(names: readonly GivenName[]): Choice[] {
  return names.flatMap((given) => given.cases.map((one) => ({ given, case: one })));
}

/** How well a surname's form fits a gender and a case, and the case the words before ask for. */
function fit(choice: Choice, surname: string, father: Gender | undefined, context: NameContext): number {
  const form = surnameForm(surname);
  let score = 0;
  if (form) score += form.some((one) => one.gender === choice.given.gender && one.cases.has(choice.case)) ? 4 : -4;
  if (father) score += father === choice.given.gender ? 4 : -4;
  if (context.cases) score += context.cases.has(choice.case) ? 2 : -1;
  return (
    score +
    (choice.case === 'nominative' ? 0.5 : 0) +
    (choice.given.gender === 'masculine' && form === undefined ? 0.2 : 0)
  );
}

/** The choice that surname, patronymic and context fit best. */
export function best(
  options: readonly Choice[],
  surname: string,
  father: Gender | undefined,
  context: NameContext,
): Choice | undefined {
  let chosen: Choice | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of options) {
    const score = fit(choice, surname, father, context);
    if (score > most) [chosen, most] = [choice, score];
  }
  return chosen;
}

/** A surname that cannot stand in the given name's case goes by its own form («с Даурен Карибжановым»). */
function ownCase({ given, case: kase }: Choice, surname: string): Case {
  const forms = surnameForm(surname.toLowerCase())?.filter(({ gender }) => gender === given.gender) ?? [];
  if (forms.length === 0 || forms.some(({ cases }) => cases.has(kase))) return kase;
  return [...forms[0]!.cases][0] ?? kase;
}

/** The name in the nominative, at its place. */
export function span(from: number, to: number, choice: Choice, surname: string, father?: string): NameSpan {
  const { given } = choice;
  const kase = ownCase(choice, surname);
  return {
    from,
    to,
    given: given.name,
    patronymic: father === undefined ? undefined : decapitalize(father),
    surname: surname && decapitalize(surnameNominative(surname, kase, given.gender)),
    gender: given.gender,
    case: kase,
    origin: given.origin,
  };
}
