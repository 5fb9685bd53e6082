import type { Language } from '@kelisim/domain/analysis';
import type { TextModel, Token } from '@kelisim/language';
import type { PlaceMention } from '../story';
import type { OrganizationKind } from './words';

/** An organization as one place of the text names it. */
export interface Candidate {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Nominative. */
  readonly name: string;
  readonly kind: OrganizationKind;
  /** What stands in quotes, or the unquoted name behind a legal form; it tells organizations apart. */
  readonly core?: string;
  /** The side whose law knows the legal form. */
  readonly law?: 'ru' | 'kz' | 'any';
  /** Kind and place of a body of which a place has one: an akimat, a government, an embassy. */
  readonly body?: string;
  /** The noun that it is named by. */
  readonly head?: string;
}

/** What the finders look at. */
export interface Ground {
  readonly model: TextModel;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly places: readonly PlaceMention[];
  /** Mentions of places by each token that they cover. */
  readonly placeAt: ReadonlyMap<number, PlaceMention>;
  /** Tokens of people's names. */
  readonly named: ReadonlySet<number>;
  /** Tokens of people's positions. */
  readonly inPosition: ReadonlySet<number>;
}

/** The text of tokens `[from, to)` as printed. */
export function textOf({ model, tokens }: Pick<Ground, 'model' | 'tokens'>, from: number, to: number): string {
  return model.text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}
