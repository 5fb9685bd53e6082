import type { Side } from '@kelisim/domain/evidence';
import { regionName } from '@kelisim/gazetteer';
import { perWord, type TextModel } from '@kelisim/language';
import type { PlaceMention, Zone } from '../story';

/** Words that stand for a place named before, and what kind of place they can stand for. */
const KINDS: readonly (readonly [RegExp, (name: string, code: string) => boolean])[] = [
  [
    /^республик(а|и|е|у|ой)$/,
    (name, code) => code === 'KZ' || name.startsWith('Республика') || name.endsWith('Республика'),
  ],
  [/^област(ь|и|ью)$/, (name) => name.includes('область')],
  [/^кра(й|я|ю|ем|е)$/, (name) => name.endsWith('край')],
  [/^округ(а|у|ом|е)?$/, (name) => name.includes('округ')],
  [/^регион(а|у|ом|е)?$/, (_name, code) => code.startsWith('RU-')],
];

/** «правительство области», «аким области»: the body before tells whose region it is. */
const BODY_OF: readonly (readonly [RegExp, Side])[] = [
  [/^(вице-)?(губернатор|правительств|дум|госсовет|минист|мэр)/, 'ru'],
  [/^(аким|маслихат)/, 'kz'],
];

function sideBefore(model: TextModel, at: number): Side | undefined {
  const word = model.tokens[at - 1]?.norm ?? '';
  return BODY_OF.find(([body]) => body.test(word))?.[1];
}

const kindOf = perWord(({ norm }) => KINDS.find(([word]) => word.test(norm)));

function antecedent(
  before: readonly PlaceMention[],
  fits: (name: string, code: string) => boolean,
): PlaceMention | undefined {
  for (let at = before.length - 1; at >= 0; at--) {
    const mention = before[at];
    if (mention && fits(regionName(mention.code), mention.code)) return mention;
  }
  return undefined;
}

function coreferenceAt(model: TextModel, at: number, before: readonly PlaceMention[]): PlaceMention | undefined {
  const token = model.tokens[at];
  if (!token || token.case === 'capital') return undefined;
  const kind = kindOf(token.word);
  if (!kind) return undefined;
  const side = sideBefore(model, at);
  const own =
    side &&
    antecedent(
      before.filter((place) => place.side === side),
      kind[1],
    );
  const source = own ?? antecedent(before, kind[1]);
  if (!source) return undefined;
  const level = source.code.length === 2 ? 'country' : 'region';
  const place = { code: source.code, side: source.side, level, name: regionName(source.code) } as const;
  return { from: at, to: at + 1, start: token.start, end: token.end, ...place, form: 'coreference' };
}

/** Adds «регион», «республика», «край» for the one named before, in order of the text. */
export function addCoreferences(
  model: TextModel,
  zones: readonly Zone[],
  mentions: readonly PlaceMention[],
): PlaceMention[] {
  const result: PlaceMention[] = [];
  let next = 0;
  for (const sentence of model.sentences) {
    const zone = zones[sentence.block] ?? 'body';
    for (let at = sentence.from; at < sentence.to; at++) {
      const mention = mentions[next];
      if (mention && mention.from <= at) {
        result.push(mention);
        next++;
        at = mention.to - 1;
      } else if (zone !== 'frame' && zone !== 'related') {
        const coreference = coreferenceAt(model, at, result);
        if (coreference) result.push(coreference);
      }
    }
  }
  return result;
}
