import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import data from './data/verbs.json';
import { isInvited, returns, travels } from './journeys';
import type { EventKind } from './mention';
import { bothSidesSpeak, discusses, meets, receives } from './talks';

/** A verb that tells of an event without naming it. */
export interface EventVerb {
  readonly kind: EventKind;
  readonly at: number;
  readonly invited: boolean;
}

const MEET = new Set(data.meet);
const RECEIVE = new Set(data.receive);
const DISCUSS = new Set(data.discuss);
const GATHER = new Set(data.gather);
const AGREE = new Set(data.agree);
const RETURN = new Set(data.return);
const TRAVEL = new Set(data.travel);
const WORK_AWAY = new Set(data['work away']);
const GROUPS = new Set(data.groups);

/** Every word that a rule below begins with: nobody looks at the others. */
const TRIGGERS = new Set([MEET, RECEIVE, DISCUSS, GATHER, AGREE, RETURN, TRAVEL, WORK_AWAY].flatMap((all) => [...all]));

/** The verbs of a sentence that tell of a meeting or a journey between the sides. */
export function eventVerbs(ground: Ground, sentence: Sentence): readonly EventVerb[] {
  const found: EventVerb[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!ground.words.is(at, TRIGGERS) || ground.insideName(at) || !isVerb(ground, at) || isNegated(ground, at))
      continue;
    const kind = kindAt(ground, sentence, at);
    if (kind) found.push({ kind, at, invited: isInvited(ground, sentence, at) });
  }
  return found;
}

function isVerb(ground: Ground, at: number): boolean {
  const pos = ground.words.readings(at)[0]?.pos;
  return (
    pos === 'verb' ||
    pos === 'infinitive' ||
    pos === 'gerund' ||
    (pos === 'participle' && !!ground.words.readings(at)[0]?.short)
  );
}

const isNegated = (ground: Ground, at: number): boolean => ground.words.at(at - 1).norm === 'не';

function kindAt(ground: Ground, sentence: Sentence, at: number): EventKind | undefined {
  const { words } = ground;
  if (words.is(at, MEET)) return meets(ground, sentence, at) ? 'meeting' : undefined;
  if (words.is(at, RECEIVE)) return receives(ground, at, sentence) ? 'meeting' : undefined;
  if (words.is(at, GATHER)) return words.seek(sentence.from, sentence.to, GROUPS) !== undefined ? 'meeting' : undefined;
  if (words.is(at, DISCUSS)) return discusses(ground, sentence, at) ? 'meeting' : undefined;
  if (words.is(at, AGREE)) return bothSidesSpeak(ground, sentence, at) ? 'meeting' : undefined;
  if (words.is(at, RETURN)) return returns(ground, sentence, at) ? 'visit' : undefined;
  if (words.is(at, TRAVEL) || words.is(at, WORK_AWAY)) return travels(ground, sentence, at) ? 'visit' : undefined;
  return undefined;
}
