import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';

/** A subscription on one line: who, where to, what, when. */
export function lineOf(subscription: Subscription): string {
  const { id, address, channel, name } = subscription;
  return [id, address || channel, name, stateOf(subscription), `[${conditions(subscription)}]`, timesOf(subscription)]
    .filter(Boolean)
    .join('  ');
}

function stateOf({ stage, active, pausedUntil, trouble }: Subscription): string {
  if (stage === 'refused') return `(switched off: ${trouble?.reason ?? 'refused'}, ${trouble?.message ?? ''})`;
  if (stage !== 'standing')
    return { new: '(to be asked)', asked: '(asked, not confirmed yet)', ended: '(ended by its reader)' }[stage];
  if (!active) return '(off)';
  return pausedUntil ? `(paused until ${pausedUntil})` : '';
}

function conditions(subscription: Subscription): string {
  const { wants, regions, sides, sectors, instruments, statuses, sources, organizations, people, sumFrom, words } =
    subscription;
  const lists = [regions, sides, sectors, instruments, statuses, sources, organizations, people];
  const sum = sumFrom && `≥ ${sumFrom.value} ${sumFrom.unit}`;
  const narrowed = [...lists.flat(), sum, words && `«${words}»`].filter(Boolean).join(', ');
  return `${wants.join(', ')}: ${narrowed || 'all'}`;
}

function timesOf({ schedule, quiet }: Subscription): string {
  const days = schedule.every === 'week' ? `week, day ${schedule.weekday}` : schedule.every;
  const when = schedule.every === 'instant' ? '' : `every ${days} at ${schedule.at} ${schedule.zone}`;
  return [when, quiet && `quiet ${quiet.from}-${quiet.to} ${schedule.zone}`].filter(Boolean).join(', ');
}

/** A delivery on one line: when, what, to whom, what became of it. */
export function deliveryLine({
  id,
  createdAt,
  kind,
  stage,
  mail,
  call,
  news,
  change,
  trouble,
  attempts,
}: Delivery): string {
  const to = mail?.to ?? call?.url ?? '';
  const what = mail?.subject ?? news?.title ?? change;
  const why = trouble ? `  ${trouble.reason}: ${trouble.message}` : '';
  return `${createdAt.slice(0, 16).replace('T', ' ')}  ${id}  ${kind} ${stage}${attempts ? ` after ${attempts}` : ''}  ${to}  ${what}${why}`;
}
