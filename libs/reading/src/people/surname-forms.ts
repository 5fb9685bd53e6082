import type { Case, Gender } from '@kelisim/language';

/** A gender and the cases that a surname's form can stand in. */
export interface SurnameForm {
  readonly gender: Gender;
  readonly cases: ReadonlySet<Case>;
}

const form = (gender: Gender, ...cases: Case[]): SurnameForm => ({ gender, cases: new Set(cases) });
const ALL: Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

/** Endings that only surnames in -ов, -ев, -ин, -ский and the undeclined ones have, longest first. */
const ENDINGS: readonly (readonly [RegExp, readonly SurnameForm[]])[] = [
  [/(ов|ев|ин|ын)ым$/, [form('masculine', 'instrumental')]],
  [/(ов|ев|ин|ын)ой$/, [form('feminine', 'genitive', 'dative', 'instrumental', 'prepositional')]],
  [/(ов|ев|ин|ын)а$/, [form('feminine', 'nominative'), form('masculine', 'genitive', 'accusative')]],
  [/(ов|ев|ин|ын)у$/, [form('masculine', 'dative'), form('feminine', 'accusative')]],
  [/(ов|ев|ин|ын)е$/, [form('masculine', 'prepositional')]],
  [/(ов|ев|ин|ын)$/, [form('masculine', 'nominative')]],
  [/[сц]кий$/, [form('masculine', 'nominative')]],
  [/[сц]кого$/, [form('masculine', 'genitive', 'accusative')]],
  [/[сц]кому$/, [form('masculine', 'dative')]],
  [/[сц]ким$/, [form('masculine', 'instrumental')]],
  [/[сц]ком$/, [form('masculine', 'prepositional')]],
  [/[сц]кая$/, [form('feminine', 'nominative')]],
  [/[сц]кой$/, [form('feminine', 'genitive', 'dative', 'instrumental', 'prepositional')]],
  [/[сц]кую$/, [form('feminine', 'accusative')]],
  [/(ых|их|ко|улы|ұлы)$/, [form('masculine', ...ALL), form('feminine', ...ALL)]],
  [/(кызы|қызы)$/, [form('feminine', ...ALL)]],
  [/[бвгджзклмнпрстфхцчшщ](ом|ем)$/, [form('masculine', 'instrumental', 'nominative'), form('feminine', ...ALL)]],
  [/[бвгдзклмнпрстфх]а$/, [form('masculine', 'genitive', 'accusative'), form('masculine', 'nominative')]],
  // «Усс», «Дорогобед», «Тажмаганбет»: a consonant declines for men only.
  [/[бвгджзклмнпрстфхцчшщ]$/, [form('masculine', 'nominative'), form('feminine', ...ALL)]],
];

/** What a surname's form says of gender and case; undefined where its ending says nothing. */
export function surnameForm(norm: string): readonly SurnameForm[] | undefined {
  const plain = norm.replaceAll('ё', 'е');
  return ENDINGS.find(([ending]) => ending.test(plain))?.[1];
}
