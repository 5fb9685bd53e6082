import type { AgreementStatus, Party } from '@kelisim/domain/facts/agreement';
import type { Sentence, Token } from '@kelisim/language';
import type { Story, Zone } from '../../story';
import data from '../data/kazakh.json';
import { ABOUT, arrangementIn } from './arrangements';
import { partiesIn } from './parties';
import { opensPointing, pointedBefore } from './pointed';
import type { KazakhTelling } from './telling';
import { actAt, inForceAt, isAccord, isGround, type KazakhAct, type KazakhMention, mentionAt } from './wording';

const SPEAKING: ReadonlySet<Zone | undefined> = new Set(['title', 'lead', 'body']);
/** How far before a paper «қол қойылған» stands. */
const PARTICIPLE_REACH = 4;
const SIDES = new RegExp(data.sides);
const DENIED = new RegExp(data.denied, 'iu');

/** Where a story tells of papers and arrangements, in order of the text. */
export function kazakhTellings(story: Story): readonly KazakhTelling[] {
  const tellings = story.model.sentences.flatMap((sentence) => {
    const zone = story.zones[sentence.block];
    if (!zone || !SPEAKING.has(zone) || story.model.tokens[sentence.to - 1]?.text === '?') return [];
    if (DENIED.test(story.text.slice(sentence.start, sentence.end))) return [];
    const papers = inSentence(story, sentence, zone);
    return papers.length > 0 ? papers : arrangementIn(story, sentence, zone);
  });
  return tellings.map((each) => (each.parties.length > 0 ? each : { ...each, parties: partiesBefore(story, each) }));
}

/** A sentence that names more tells of something else. */
const MOST_PARTIES = 4;

/** «Тиісті келісімге ректорлар қол қойды»: both sides of the sentence before, in the same paragraph. */
function partiesBefore(story: Story, { sentence, zone }: KazakhTelling): readonly Party[] {
  const before = story.model.sentences[sentence.index - 1];
  const pointed = pointedBefore(story, sentence);
  if (pointed.length > 0 || zone === 'title' || before?.block !== sentence.block) return pointed;
  const parties = partiesIn(story, before.from, before.to, true).map(({ party }) => party);
  const sides = (['kz', 'ru'] as const).flatMap((side) => parties.find((party) => party.side === side) ?? []);
  return parties.length <= MOST_PARTIES && sides.length === 2 ? sides : [];
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
    sides: words.slice(0, 2).some((token) => SIDES.test(token.norm)) && !opensPointing(story, sentence),
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
