import type { Token } from '@kelisim/language';

/** The noun that an adjective of place stands before, itself or shared with others («Омской и Павлодарской областями»). */
export interface Head {
  readonly at: number;
  readonly kind: 'region' | 'district';
  /** Directly after the adjective. */
  readonly adjacent: boolean;
}

const REGION =
  /^(област(ь|и|ью|ей|ям|ями|ях)|обл|кра(й|я|ю|ем|е|ев|ям|ями|ях)|республик(а|и|е|у|ой)?|автономн(ый|ого|ому|ым|ом|ая|ой|ую|ых|ыми))$/;
const DISTRICT = /^район(а|у|ом|е|ы|ов|ам|ами|ах)?$|^р-н(а|е|у)?$/;
/** A list of more adjectives than this shares no head in press style. */
const LONGEST_LIST = 16;

function kindOf(norm: string): Head['kind'] | undefined {
  if (REGION.test(norm)) return 'region';
  return DISTRICT.test(norm) ? 'district' : undefined;
}

/**
 * @param at index of the adjective
 * @param isPlace whether the token at an index is a further adjective of place
 */
export function headAfter(tokens: readonly Token[], at: number, isPlace: (index: number) => boolean): Head | undefined {
  for (let index = at + 1; index < tokens.length && index < at + LONGEST_LIST; index++) {
    const norm = tokens[index]?.norm ?? '';
    const kind = kindOf(norm);
    if (kind) return { at: index, kind, adjacent: index === at + 1 };
    if (norm !== ',' && norm !== 'и' && norm !== 'с' && norm !== '(' && !isPlace(index)) return undefined;
  }
  return undefined;
}
