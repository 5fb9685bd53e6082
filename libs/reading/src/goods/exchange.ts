import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { phraseList } from '../activity/phrase-list';
import { speakerSide } from './actors';
import { isCommodity } from './commodities';
import { type Direction, reversed, towards } from './direction';
import type { Flow } from './flows';

const OBJECT: ReadonlySet<Case> = new Set<Case>(['accusative', 'nominative']);
const GIVEN: readonly ReadonlySet<Case>[] = [OBJECT, new Set<Case>(['genitive', 'instrumental'])];
const GIVERS: ReadonlySet<string> = new Set(['мы', 'вы', 'они']);
const OURS: ReadonlySet<string> = new Set(['нам', 'мне']);
const THEIRS: ReadonlySet<string> = new Set(['вам', 'им', 'соседям', 'партнерам', 'коллегам']);
const BARTER = new Set(['обмен', 'обменять', 'обменивать', 'обменяться', 'менять', 'поменять', 'бартер']);
/** Of two people who speak in turn the second is the guest. */
const GUESTS = new Set(['собеседник', 'гость', 'посол', 'аким', 'визави', 'консул', 'генконсул']);

/** Goods given for goods: «вы нам шины, мы вам лук», «обменяли технику на зерно», «овцы в обмен на верблюдов». */
export function exchangeIn(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  return [...givenIn(ground, sentence, home), ...barterIn(ground, sentence, home)];
}

/** «мы вам лук», «они нам – зерно»: who gives and who gets, and no verb. */
function givenIn(ground: Ground, sentence: Sentence, home: Side): Flow[] {
  const { words } = ground;
  const mutual = range(sentence.from, sentence.to).some((at) => OURS.has(words.at(at).norm));
  if (!mutual) return [];
  return range(sentence.from, sentence.to - 2).flatMap((at) => {
    const recipient = words.at(at + 1).norm;
    const own = OURS.has(recipient);
    if (!GIVERS.has(words.at(at).norm) || !(own || THEIRS.has(recipient))) return [];
    const first = /^[–—-]$/.test(words.at(at + 2).text) ? at + 3 : at + 2;
    const phrases = phraseList(ground, first, sentence.to, OBJECT);
    if (!phrases.some((one) => isCommodity(ground, one.head))) return [];
    const speaker = speakerSide(ground, sentence) ?? guestsSide(ground, sentence, home);
    const direction = towards(speaker);
    return [{ phrases, direction: own ? direction : reversed(direction), rule: 'goods.exchange' }];
  });
}

/** Who says «мы»: the guest where the paragraph hands him the word, else those who publish. */
function guestsSide(ground: Ground, sentence: Sentence, home: Side): Side {
  const before = ground.story.model.sentences[sentence.index - 1];
  const from = before?.block === sentence.block ? before.from : sentence.from;
  const at = ground.words.seek(from, sentence.to, GUESTS);
  return at === undefined ? home : home === 'ru' ? 'kz' : 'ru';
}

/** «обмен: овцы за верблюдов», «меняют технику на зерно», «трубы в обмен на уголь». */
function barterIn(ground: Ground, sentence: Sentence, home: Side): Flow[] {
  const { words } = ground;
  const at = words.seek(sentence.from, sentence.to, BARTER);
  if (at === undefined) return [];
  const link = range(at + 1, sentence.to).find((index) => /^(?:на|за)$/.test(words.at(index).norm));
  if (link === undefined) return [];
  const taken = phraseList(ground, link + 1, sentence.to, OBJECT);
  const given = givenBefore(ground, sentence, at, link);
  if (!given || ![...given, ...taken].every((one) => isCommodity(ground, one.head))) return [];
  const outward: Direction = towards(home === 'ru' ? 'kz' : 'ru');
  return [
    { phrases: given, direction: outward, rule: 'goods.exchange' },
    { phrases: taken, direction: reversed(outward), rule: 'goods.exchange' },
  ];
}

/** What is given stands between the word of exchange and «на», or before «в обмен на». */
function givenBefore(ground: Ground, sentence: Sentence, at: number, link: number): readonly NounPhrase[] | undefined {
  const first = ground.words.at(at + 1).text === ':' ? at + 2 : at + 1;
  const start = link > first ? first : sentence.from;
  const end = link > first ? link : at - 1;
  for (let from = start; from < end; from++) {
    for (const cases of GIVEN) {
      const list = phraseList(ground, from, end, cases);
      if (list.length > 0 && list.at(-1)!.to >= end - 1) return list;
    }
  }
  return undefined;
}
