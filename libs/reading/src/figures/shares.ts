import type { Place } from './draft';
import { isApart, isPartSent, structuredBy } from './structures';

const SHARE =
  /^(?:дол[яеию]|долю|долей|приход|пришл|пришелс|занима|заня[лт]|состав|обеспеч|формир|удельн|принадлеж|даёт|дают|дал[аио]?$|дает|достал)/;
const OF_THEM = /^(?:них|которых|всего|всей|всех|общего|общей|этого|объема|оборота)$/;

/** Whether a percentage tells what part of something is: by its verb, «из них», the whole in the genitive, or in brackets behind goods. */
export function isShare(place: Place): boolean {
  const { view, quantity, sentence, before } = place;
  if (isPartOfName(place) || isToldExactly(place)) return false;
  if (isApart(place) || isPartSent(place) || structuredBy(place)) return true;
  const segment = view.segment(sentence, quantity.from);
  for (let at = segment.from; at < segment.to; at++) {
    if (SHARE.test(view.norm(at)) || OF_THEM.test(view.norm(at))) return true;
  }
  if (view.norm(quantity.from - 1) === 'или' && before.at(-1)?.sentence.index === sentence.index) return true;
  if (view.cueAt(quantity.to) || view.cueAt(quantity.to + 1)) return true;
  return isBracketed(place) || isElliptical(place);
}

/** «российскую половину (моста)», «больше половины (53 %)»: one of two sides, or told more exactly behind. */
function isPartOfName({ view, quantity }: Place): boolean {
  if (view.token(quantity.from)?.kind !== 'word') return false;
  const before = view.story.morphology.readings(view.token(quantity.from - 1)?.text ?? '')[0];
  if (before?.pos === 'adjective' && !before.comparative) return true;
  return view.norm(quantity.to) === '(' && view.token(quantity.to + 1)?.kind === 'number';
}

/** «почти половину поставок, 46 процентов, составила …»: the part is told more exactly behind a comma. */
function isToldExactly({ view, quantity, sentence }: Place): boolean {
  if (view.token(quantity.from)?.kind !== 'word') return false;
  const next = view.quantitiesIn({ from: quantity.to, to: Math.min(sentence.to, quantity.to + NEAR) })[0];
  return next?.unit === 'percent' && view.norm(next.from - 1) === ',' && /^[,–—]$/.test(view.norm(next.to));
}

/** Tokens between a rough share and the exact one. */
const NEAR = 8;

/** «каучук (13,9 %)», «еще 38 %»: only while shares are being told or goods named. */
function isBracketed({ view, quantity }: Place): boolean {
  return (
    view.norm(quantity.from - 1) === '(' &&
    view.norm(quantity.to) === ')' &&
    view.token(quantity.from - 2)?.kind === 'word'
  );
}

/** «…занимают 37,5 %, нефтехимия — 44,1 %»: goes on with the share before. */
function isElliptical({ view, before, sentence, quantity }: Place): boolean {
  const draft = before.at(-1);
  if (draft?.kind !== 'share') return false;
  const more = view.norm(quantity.from - 1) === 'еще' && sentence.index - draft.sentence.index <= 1;
  return draft.sentence.index === sentence.index || more;
}
