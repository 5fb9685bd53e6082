import data from './data/goods.json';
import type { Stretch, View } from './view';

/** Words that measure or frame and are no goods. */
const FRAME: ReadonlySet<string> = new Set(data.frame);

export const LONGEST = 6;

function isFree(view: View, at: number): boolean {
  const token = view.token(at);
  return token?.kind === 'word' && token.case !== 'upper' && !view.placeAt(at) && !view.isNumber(at);
}

export function readings(view: View, at: number) {
  const token = view.token(at);
  return token?.kind === 'word' ? view.story.morphology.readings(token.text) : [];
}

const isAdjective = (view: View, at: number): boolean =>
  readings(view, at).some(
    ({ pos, short, score }) => (pos === 'adjective' || pos === 'participle') && !short && score > 0.1,
  );

const isNoun = (view: View, at: number): boolean => readings(view, at)[0]?.pos === 'noun';

/** «товары» say nothing, «продовольственные товары» do. */
function isFrame(view: View, from: number, noun: number): boolean {
  return view.is(noun, FRAME) && !(noun > from && /^товар(?:ы|ов|ами)?$/.test(view.norm(noun)));
}

/** A noun phrase that begins at a token: adjectives, the noun, genitives behind it, a second noun joined by «и». */
export function phraseAt(view: View, from: number, limit: number): Stretch | undefined {
  let at = from;
  while (at < limit && isFree(view, at) && isAdjective(view, at) && !(isNoun(view, at) && !isNoun(view, at + 1))) at++;
  if (at >= limit || !isFree(view, at) || !isNoun(view, at) || isFrame(view, from, at)) return undefined;
  let to = at + 1;
  while (to < Math.min(limit, from + LONGEST) && isGenitive(view, to)) to++;
  return { from, to: joined(view, to, limit) };
}

function isGenitive(view: View, at: number): boolean {
  if (!isFree(view, at)) return false;
  const best = readings(view, at).find(({ pos }) => pos === 'noun' || pos === 'adjective');
  // «общей стоимостью»: an adjective is a dependent only with its noun.
  if (
    best?.pos === 'adjective' &&
    !readings(view, at + 1).some((next) => next.pos === 'noun' && next.case === 'genitive')
  )
    return false;
  return best?.case === 'genitive' && readings(view, at)[0]?.pos !== 'verb';
}

/** «овощей и бахчевых», «изделия из них». */
function joined(view: View, at: number, limit: number): number {
  const link = view.norm(at);
  if ((link === 'и' || link === 'из') && at + 1 < limit && isFree(view, at + 1)) {
    const next = readings(view, at + 1)[0]?.pos;
    if (next === 'noun' || next === 'adjective' || (link === 'из' && next === 'pronoun')) return at + 2;
  }
  return at;
}
