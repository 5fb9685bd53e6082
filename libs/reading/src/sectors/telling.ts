import type { Sentence } from '@kelisim/language';
import type { Facts } from '../read-facts';
import { actorsOf } from '../relevance/actors';
import { wordingOf } from '../relevance/acts';
import type { Story } from '../story';

/** A sentence with how much its words count for what the sides do together, 0 to 2. */
export interface Told {
  readonly sentence: Sentence;
  readonly weight: number;
  /** A number or a list of goods, and nothing agreed on. */
  readonly wares: boolean;
  /** The sentence names fields of cooperation as such: «в сфере туризма», «направления взаимодействия». */
  readonly fields: boolean;
}

/** What a fact makes of the sentence that tells of it; figures and goods speak of trade for themselves. */
const REPORTED = { agreement: 1.1, background: 0.9, standing: 0.5, project: 1.1, event: 0.9, figure: 0.7, goods: 0.7 };

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly wares?: boolean;
}

function stretches(facts: Facts | undefined): readonly Stretch[] {
  if (!facts) return [];
  const of = (evidence: { start: number; end: number } | undefined, weight: number, wares = false): Stretch[] =>
    evidence ? [{ start: evidence.start, end: evidence.end, weight, wares }] : [];
  return [
    ...facts.agreements.flatMap(({ evidence, status, timing }) =>
      of(
        evidence,
        status === 'in-force' ? REPORTED.standing : timing === 'current' ? REPORTED.agreement : REPORTED.background,
      ),
    ),
    ...facts.projects.flatMap(({ evidence }) => of(evidence, REPORTED.project)),
    ...facts.events.flatMap(({ evidence }) => of(evidence, REPORTED.event)),
    ...facts.figures.flatMap(({ evidence }) => of(evidence, REPORTED.figure, true)),
    ...facts.goods.flatMap(({ evidence }) => of(evidence, REPORTED.goods, true)),
  ].sort((a, b) => a.start - b.start);
}

/** Evidence is no longer than this: what begins earlier has ended. */
const LONGEST = 2000;

/** The stretches that share something with a sentence, looked for from `first` on. */
function overlapping(reported: readonly Stretch[], first: number, { start, end }: Sentence): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = first; at < reported.length && reported[at]!.start < end; at++)
    if (reported[at]!.end > start) found.push(reported[at]!);
  return found;
}

/** Guests are shown round a museum and a plant: what they see is not what they agree on. */
const EXCURSION =
  /(?<!\p{L})(осмотр|побыва|прогул|возлож|ознаком|экскурс|посети|показали|увидел|посмотр|аралап|аралады|тамашала)/iu;
/** What an agreement is about may be told in sentences of its own: «Документ охватывает туризм и спорт». */
const PAPER =
  /(?<!\p{L})(документ|соглашени|меморандум|договор|протокол|дорожн\p{L}+ карт|программ|план|құжат|келісім|уағдаласты|жоспар|жол картас)/iu;
const CONTAINS =
  /(?<!\p{L})(предусм|охват|касает|касают|включа|направлен|нацелен|посвящ|затраг|закрепл|пункт|речь|қамти|қамты|қарастыр|қатысты|көзде)/iu;
const FIELDS = /(?<!\p{L})(сфер|направлени|отрасл|взаимодейств|сотруднич|салал|саласы|ынтымақтаст)/iu;
/** What a paper tells of old news at its end. */
const RECALLED = /^[\s–—-]*(напомн|ранее (сообщ|мы )|как (сообщ|писал)|еске сал|айта кет)/i;

/** Sentences of what speaks, each with the weight of its words. */
export function tellings(story: Story, facts?: Facts): readonly Told[] {
  const actors = actorsOf(story);
  const reported = stretches(facts);
  let lastBlock = -1;
  let passed = 0;
  return story.model.sentences.flatMap((sentence) => {
    const zone = story.zones[sentence.block];
    if (zone === 'frame' || zone === 'related') return [];
    const { russian, kazakh } = actors.in(sentence);
    if (kazakh) lastBlock = sentence.block;
    const near = !kazakh && lastBlock === sentence.block;
    const { act, genre } = wordingOf(story, sentence);
    const text = story.text.slice(sentence.start, sentence.end);
    while ((reported[passed]?.start ?? Number.POSITIVE_INFINITY) < sentence.start - LONGEST) passed++;
    const found = overlapping(reported, passed, sentence);
    const spoken = (kazakh && russian ? 0.9 : kazakh ? 0.8 : near ? 0.6 : russian ? 0.4 : 0.3) * (act ? 1 : 0.7);
    const standing = found.length > 0 && found.every((each) => each.weight === REPORTED.standing);
    const weight = standing
      ? REPORTED.standing
      : Math.max(
          PAPER.test(text) && CONTAINS.test(text) ? REPORTED.agreement : spoken,
          ...found.map((each) => each.weight),
        );
    const wares = found.length > 0 && found.every((each) => each.wares === true);
    const aside = EXCURSION.test(text) || genre !== undefined ? 0.4 : RECALLED.test(text) ? 0.5 : 1;
    return [{ sentence, weight: weight * aside * (zone === 'title' ? 1.5 : 1), wares, fields: FIELDS.test(text) }];
  });
}
