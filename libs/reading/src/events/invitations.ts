import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import data from './data/verbs.json';
import { destination } from './journeys';
import type { EventVerb } from './verbs';

const INVITE = new Set(data.invite);
const TRAVELLERS = new Set(data.travellers);
const RECEIVE = new Set(['принимать', 'принять', 'ждать', 'ожидать', 'встречать']);

/** Every word that a rule below begins with: nobody looks at the others. */
const TRIGGERS = new Set([...INVITE, ...RECEIVE]);

/** Invitations and expectations that name no event: «пригласил акима в Уфу», «ждём гостей в июле». */
export function invitations(ground: Ground, sentence: Sentence): readonly EventVerb[] {
  const found: EventVerb[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const { words } = ground;
    if (!words.is(at, TRIGGERS) || ground.insideName(at)) continue;
    const invites =
      words.is(at, INVITE) && destination(ground, sentence, at) !== undefined && hasGuest(ground, sentence, at);
    if (invites || awaits(ground, sentence, at)) found.push({ kind: 'visit', at, invited: true });
  }
  return found;
}

function hasGuest(ground: Ground, sentence: Sentence, at: number): boolean {
  const clause = ground.clauseOf(sentence, at);
  return clause.some(
    (index) =>
      index > at && (ground.words.is(index, TRAVELLERS) || ground.people({ from: index, to: index + 1 }).length > 0),
  );
}

/** «В июне принимаем закупщиков из Павлодара»: present or future, guests, and a date. */
function awaits(ground: Ground, sentence: Sentence, at: number): boolean {
  const reading = ground.words.readings(at)[0];
  if (!ground.words.is(at, RECEIVE) || reading?.pos !== 'verb' || reading.tense === 'past') return false;
  if (ground.sides(sentence).size === 0) return false;
  const guests = [1, 2, 3, 4].some((step) => at + step < sentence.to && isGuest(ground, at + step));
  return guests && ground.dates(sentence).some((date) => date.value !== undefined);
}

const isGuest = (ground: Ground, index: number): boolean =>
  ground.words.is(index, TRAVELLERS) ||
  ground.words
    .readings(index)
    .some((one) => one.pos === 'noun' && one.animate === true && one.case === 'accusative' && one.number === 'plural');
