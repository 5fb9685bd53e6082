import type { Ground } from '../activity/ground';
import type { EventKind, EventNoun } from './mention';

/** «Дни экономики», «Неделя экспорта»: of trades, no feast. */
export function kindOfDays(ground: Ground, noun: EventNoun, limit: number): EventKind | undefined {
  if (!DAYS.has(noun.lemma)) return undefined;
  return ground.words.seek(noun.at + 1, Math.min(limit, noun.at + 3), TRADES) === undefined ? undefined : 'other';
}

const DAYS: ReadonlySet<string> = new Set(['день', 'дни', 'неделя']);
const TRADES: ReadonlySet<string> = new Set([
  ...['экономика', 'бизнес', 'образование', 'наука', 'экспорт', 'экспортер', 'инвестор', 'поле', 'предпринимательство'],
  ...['покупатель', 'поставщик', 'качество', 'промышленность', 'инвестиция'],
]);

/** Up to the end of its quoted name. */
export const named = (ground: Ground, noun: EventNoun, limit: number, kind: EventKind): EventNoun => ({
  ...noun,
  kind: kindOfDays(ground, noun, limit) ?? kind,
  plural: false,
  to: (ground.nameAt(noun.at - 1)?.to ?? noun.to + 1) - 1,
});

/** «День казахстанского покупателя» in quotation marks, with no other word of an event before it. */
export function opensName(ground: Ground, at: number): boolean {
  if (ground.nameAt(at - 1) === undefined || !ground.words.is(at, DAYS)) return false;
  return !isNoun(ground, at - 2);
}

/** A noun that is no place's name: «проект «День …»» is a project. */
const isNoun = (ground: Ground, at: number): boolean =>
  ground.words.readings(at).some(({ pos }) => pos === 'noun') && ground.places({ from: at, to: at + 1 }).length === 0;

/** «прошли учения»: in the plural and held; «учение» teaches. */
export const isDrill = (ground: Ground, noun: EventNoun): boolean =>
  noun.lemma === 'учение' &&
  ground.words.seek(Math.max(0, noun.from - DRILL), noun.at + DRILL, new Set(['пройти', 'проходить', 'состояться'])) !==
    undefined;

/** Tokens between drills and their verb. */
const DRILL = 10;
