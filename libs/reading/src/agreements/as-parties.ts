import type { Party } from '@kelisim/domain/facts/agreement';
import type { Actor } from './actor';

/** Of two firms that stand on one side, the one whose name does not show it, where the other's does. */
function isGuess(actor: Actor, sides: readonly Actor[]): boolean {
  const shows = ({ name, side }: Actor) => (side === 'ru' ? RUSSIAN_NAME : KAZAKH_NAME).test(name);
  return (
    actor.organization?.kind === 'company' && !shows(actor) && sides.some((other) => other !== actor && shows(other))
  );
}

const KAZAKH_NAME = /[әғқңөұүһі]|(^|\s)(ТОО|ЖШС|КХ|СПК)\s/iu;
const RUSSIAN_NAME = /(^|\s)(ООО|ПАО|ОАО|ЗАО|НПО|МУП|ГУП)\s/u;

/** Parties with their sides; who is of no known side stands opposite the one that is, and alone is one of ours. */
export function asParties(sides: readonly Actor[]): Party[] {
  const known = new Set(sides.map((actor) => actor.side).filter((side) => side !== 'other'));
  const opposite = known.size < 2 ? (known.has('ru') ? 'kz' : 'ru') : undefined;
  const guessed = sides.length === 2 && known.size === 1 ? sides.find((actor) => isGuess(actor, sides)) : undefined;
  return sides.map((actor) => ({
    name: actor.printed?.() ?? actor.name,
    side: actor === guessed || (actor.side === 'other' && !actor.foreign) ? (opposite ?? actor.side) : actor.side,
  }));
}
