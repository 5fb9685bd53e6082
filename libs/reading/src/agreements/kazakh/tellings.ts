import type { AgreementStatus, Instrument, Party } from '@kelisim/domain/facts/agreement';
import type { Sentence, Token } from '@kelisim/language';
import type { Story, Zone } from '../../story';
import data from '../data/kazakh.json';
import { partiesIn } from './parties';
import { actAt, inForceAt, isAccord, isGround, type KazakhAct, type KazakhMention, mentionAt } from './wording';

/** One place where a Kazakh text tells of a paper, or of something agreed upon. */
export interface KazakhTelling {
  readonly sentence: Sentence;
  readonly zone: Zone;
  readonly instrument: Instrument;
  readonly status: AgreementStatus;
  /** The tokens of the paper and of the verb. */
  readonly head: number;
  readonly act: number;
  readonly parties: readonly Party[];
  readonly subject?: string;
  /** «тағы екі құжат»: several papers that the text goes on to name. */
  readonly several: boolean;
  /** «Тараптар …»: who was named before. */
  readonly sides: boolean;
}

const SPEAKING: ReadonlySet<Zone | undefined> = new Set(['title', 'lead', 'body']);
/** How far before a paper «қол қойылған» stands. */
const PARTICIPLE_REACH = 4;
const [AGREED, EMPTY, SIDES] = [data.agreed, data.empty, data.sides].map((source) => new RegExp(source)) as [
  RegExp,
  RegExp,
  RegExp,
];
const ABOUT = /^(туралы|жөнінде|жөніндегі|бойынша)$/;

/** Where a story tells of papers and arrangements, in order of the text. */
export function kazakhTellings(story: Story): readonly KazakhTelling[] {
  const tellings = story.model.sentences.flatMap((sentence) => {
    const zone = story.zones[sentence.block];
    if (!zone || !SPEAKING.has(zone) || story.model.tokens[sentence.to - 1]?.text === '?') return [];
    const papers = inSentence(story, sentence, zone);
    return papers.length > 0 ? papers : arrangementIn(story, sentence, zone);
  });
  return tellings.map((each) => (each.parties.length > 0 ? each : { ...each, parties: partiesBefore(story, each) }));
}

/** «Тиісті келісімге ректорлар қол қойды»: both sides of the sentence before, in the same paragraph. */
function partiesBefore(story: Story, { sentence, zone }: KazakhTelling): readonly Party[] {
  const before = story.model.sentences[sentence.index - 1];
  if (zone === 'title' || before?.block !== sentence.block) return [];
  const parties = partiesIn(story, before.from, before.to, true).map(({ party }) => party);
  return parties.length === 2 && new Set(parties.map(({ side }) => side)).size === 2 ? parties : [];
}

function inSentence(story: Story, sentence: Sentence, zone: Zone): KazakhTelling[] {
  const { tokens } = story.model;
  const found: KazakhTelling[] = [];
  let floor = sentence.from;
  for (let at = sentence.from; at < sentence.to; at++) {
    const mention = mentionAt(tokens, at, sentence.from);
    const act =
      mention && !isAccord(tokens, at)
        ? (actOf(tokens, mention, sentence) ?? used(story, mention, sentence))
        : undefined;
    if (!mention || !act) continue;
    if (act.status !== 'none' && !(mention.instrument === 'document' && /^(drafting|proposed)$/.test(act.status)))
      found.push(telling(story, sentence, zone, mention, { ...act, status: act.status }, floor));
    floor = at + 1;
  }
  return found;
}

/** A paper in use whose parties or year the sentence tells; «келісім аясында жәрмеңке өтті» tells nothing of it. */
function used(story: Story, mention: KazakhMention, { from, to }: Sentence): KazakhAct | undefined {
  const act = inForceAt(story.model.tokens, mention.at, to);
  if (!act) return undefined;
  const dated = story.dates.some((date) => from <= date.from && date.to <= mention.from);
  return dated || partiesIn(story, from, to).length > 1 ? act : undefined;
}

/** The first verb behind the paper; «қол қойылған» before it where the paper is no object. */
function actOf(tokens: readonly Token[], mention: KazakhMention, sentence: Sentence): KazakhAct | undefined {
  for (let at = mention.at + 1; at < sentence.to && !isGround(tokens, mention.at); at++) {
    const act = actAt(tokens, at, sentence.to, mention.at);
    if (act) return act.status === 'signed' ? (prolonged(tokens, act, sentence.to) ?? act) : act;
  }
  for (let at = Math.max(sentence.from, mention.from - PARTICIPLE_REACH); at < mention.from; at++) {
    const act = actAt(tokens, at, sentence.to);
    if (act?.status === 'signed' && /[ғгқк][ае]н$/.test(tokens[act.at]?.norm ?? '')) return act;
  }
  return undefined;
}

/** «2012 жылы жасалып, былтыр ұзартылған»: signed once, and prolonged since. */
function prolonged(tokens: readonly Token[], { at }: KazakhAct, limit: number): KazakhAct | undefined {
  if (!/[ыіу]?п$/.test(tokens[at]?.norm ?? '')) return undefined;
  for (let index = at + 1; index < limit; index++) {
    const act = actAt(tokens, index, limit);
    if (act?.status === 'extended' || act?.status === 'terminated') return act;
  }
  return undefined;
}

function telling(
  story: Story,
  sentence: Sentence,
  zone: Zone,
  mention: KazakhMention,
  act: { readonly at: number; readonly status: AgreementStatus },
  floor: number,
): KazakhTelling {
  const { tokens } = story.model;
  const before = partiesIn(story, floor, mention.from);
  const named = before.length > 0 ? before : partiesIn(story, mention.at + 1, Math.max(act.at, mention.at + 1));
  const words = tokens.slice(sentence.from, mention.at);
  return {
    ...{ sentence, zone, instrument: mention.instrument, status: act.status, head: mention.at, act: act.at },
    parties: (named.length > 0 ? named : partiesIn(story, act.at + 1, sentence.to)).map(({ party }) => party),
    subject: subjectOf(story, Math.max(floor, before.at(-1)?.to ?? floor), mention.from),
    several: words
      .slice(-2)
      .some((token) => token.kind === 'number' || /^(екі|үш|төрт|бес|алты|жеті|бірнеше|бірқатар)$/.test(token.norm)),
    sides: words.slice(0, 2).some((token) => SIDES.test(token.norm)),
  };
}

/** «… туралы келісім»: what stands before «туралы», behind the parties. */
function subjectOf(story: Story, from: number, to: number): string | undefined {
  const { tokens } = story.model;
  let about = to - 1;
  while (about > from && about > to - 3 && !ABOUT.test(tokens[about]?.norm ?? '')) about--;
  if (!ABOUT.test(tokens[about]?.norm ?? '')) return undefined;
  let first = from;
  while (first < about && (tokens[first]?.kind !== 'word' || LINK.test(tokens[first]?.norm ?? ''))) {
    if (tokens[first]?.kind === 'number') break;
    first++;
  }
  const [start, end] = [tokens[first]?.start ?? 0, tokens[about - 1]?.end ?? 0];
  return end > start ? story.text.slice(start, end).replace(/\s+/g, ' ') : undefined;
}

const LINK = /^(мен|бен|пен|және|арасында|арасындағы|ал|өзара)$/;

/** «жеткізу туралы А компаниясымен келісті»: whom it is agreed with may stand before the verb. */
function aboutBefore(tokens: readonly Token[], at: number, floor: number): number | undefined {
  for (let index = at - 1; index > Math.max(floor, at - ABOUT_REACH); index--)
    if (ABOUT.test(tokens[index]?.norm ?? '')) return index;
  return undefined;
}

const ABOUT_REACH = 9;

/** «ашуға уағдаласты», «жеткізу туралы келісті»: one thing to be done; «дамытуға келісті» is an empty formula. */
function arrangementIn(story: Story, sentence: Sentence, zone: Zone): KazakhTelling[] {
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
