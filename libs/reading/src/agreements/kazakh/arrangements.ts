import type { Sentence, Token } from '@kelisim/language';
import type { Story, Zone } from '../../story';
import data from '../data/kazakh.json';
import { partiesIn } from './parties';
import type { KazakhTelling } from './telling';
import { isAccord } from './wording';

const [AGREED, EMPTY, SIDES] = [data.agreed, data.empty, data.sides].map((source) => new RegExp(source)) as [
  RegExp,
  RegExp,
  RegExp,
];
/** What stands behind the matter of a paper or an arrangement. */
export const ABOUT = /^(туралы|жөнінде|жөніндегі|бойынша)$/;

/** «жеткізу туралы А компаниясымен келісті»: whom it is agreed with may stand before the verb. */
function aboutBefore(tokens: readonly Token[], at: number, floor: number): number | undefined {
  for (let index = at - 1; index > Math.max(floor, at - ABOUT_REACH); index--)
    if (ABOUT.test(tokens[index]?.norm ?? '')) return index;
  return undefined;
}

const ABOUT_REACH = 9;

/** «ашуға уағдаласты», «жеткізу туралы келісті»: one thing to be done; «дамытуға келісті» is an empty formula. */
export function arrangementIn(story: Story, sentence: Sentence, zone: Zone): KazakhTelling[] {
  const { tokens } = story.model;
  for (let at = sentence.from + 2; at < sentence.to; at++) {
    if (!AGREED.test(tokens[at]?.norm ?? '') && !isAccord(tokens, at)) continue;
    const about = aboutBefore(tokens, at, sentence.from);
    const doing = tokens[about === undefined ? at - 1 : about - 1]?.norm ?? '';
    if (EMPTY.test(doing) || !(about === undefined ? /у(ға|ге)$/ : /у$/).test(doing)) continue;
    const named = partiesIn(story, sentence.from, at);
    return [
      {
        ...{ sentence, zone, instrument: 'arrangement', status: 'signed', head: at, act: at, several: false },
        parties: named.map(({ party }) => party),
        sides: tokens.slice(sentence.from, sentence.from + 2).some((token) => SIDES.test(token.norm)),
      },
    ];
  }
  return [];
}
