import type { Figure, Measure } from '@kelisim/domain/facts/figure';

/** Measures that also size single deals: «контракт на 84 млн», «вложит 2 млрд», «создадут 50 рабочих мест». */
const OF_DEALS: ReadonlySet<Measure> = new Set(['investment', 'contracts', 'jobs', 'shipments']);

/**
 * Words of a sum over many: «общий объём инвестиций», «всего заключено 12 контрактов», «по итогам года». Kazakh:
 * «жалпы көлемі», «барлығы», «қорытындысы бойынша».
 */
const SUMS_UP =
  /(^|[^\p{L}])(общ(ий|ая|ее|его|ей|ую|им|ем|их|ими|ую)|всего|суммарн|совокупн|итого|в\s+целом|в\s+сумме|накопленн|об[ъь][её]м|по\s+итогам|за\s+год|ежегодн|жалпы|барлығы|көлемі|қорытынды)/iu;

/**
 * Whether a figure can be part of a series. Of what deals are sized by too, only a sum over many is: two contracts of
 * different price are no contradiction. Changes, shares and ranks speak of the whole anyway.
 */
export const isTotal = ({ kind, measure, evidence }: Figure): boolean =>
  kind !== 'amount' || !OF_DEALS.has(measure) || SUMS_UP.test(evidence.text);
