/** A date or period said in the text, resolved against the publication date where it is relative. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `2022`, `2022-11`, `2022-11-05`, or a period `2022-01/2022-09`; undefined where nothing anchors it («прошлый год» without a publication date). */
  readonly value?: string;
  /** `day`: one day; `range`: days or months from–to; `span`: a period of account («январь–сентябрь», «первое полугодие», «9 месяцев»). */
  readonly kind: 'day' | 'month' | 'season' | 'year' | 'range' | 'span';
  /** True for «вчера», «в этом году», «в ноябре»: the publication date was needed. */
  readonly relative: boolean;
  /** «до 2025 года», «к 1 июня», «с 2019 года», «по сравнению с 2021 годом»: the preposition's sense. */
  readonly role?: 'until' | 'since' | 'compared';
}

/** A number with what it counts: «57,1 млн долларов», «на 12 %», «семь организаций», «в 50 раз», «вдвое», «третье место». */
export interface QuantityMention {
  readonly start: number;
  readonly end: number;
  /** Tokens `[from, to)`: number, multiplier and unit words. */
  readonly from: number;
  readonly to: number;
  /** Multiplier applied; of a range the upper end, the lower one in `low`. */
  readonly value: number;
  readonly low?: number;
  /** A unit of measure or currency; undefined for a bare number or a counted noun (then see `noun`). */
  readonly unit?:
    | 'USD'
    | 'RUB'
    | 'KZT'
    | 'EUR'
    | 'CNY'
    | 'percent'
    | 'times'
    | 'tonne'
    | 'litre'
    | 'cubic-metre'
    | 'head'
    | 'kilowatt-hour'
    | 'hectare'
    | 'kilometre'
    | 'square-metre';
  /** Lemma and token index of the noun that is counted («семь организаций» → организация). */
  readonly noun?: { readonly lemma: string; readonly index: number };
  /** «порядка, около, почти» / «свыше, более» / «менее, до». */
  readonly qualifier?: 'about' | 'over' | 'under';
  /** «третье место», «первая», «в пятёрке». */
  readonly ordinal?: boolean;
}
