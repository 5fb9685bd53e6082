import type { Notice } from '@kelisim/domain/documents/dossier';
import { daysBetween } from '@kelisim/domain/time';
import { signedOn } from './signing';
import { corrects } from './signing-date';
import type { ToldAgreement } from './told-agreement';

/**
 * «опроверг подписание», «информация не соответствует действительности», «не подписывало», «сообщение ошибочно»,
 * «отозвало сообщение»; Kazakh «жоққа шығарды», «шындыққа сай келмейді».
 */
const TAKES_BACK =
  /опроверг|опровер[жг]|не\s+соответству\S+\s+действительности|(^|[^\p{L}])не\s+подписыва|недостоверн|фейк|ошибочн\S*\s+(сообщ|информац|опубликов)|отзыва\S+\s+(сообщ|информац)|отозва\S+\s+(сообщ|информац)|жоққа\s+шығар|шындыққа\s+(сай\s+)?кел/iu;

/**
 * News about what was told already: who puts another day in its place, be it in another article or in a new version of
 * its own, and who takes it back. A first telling is no correction, whatever it calls itself.
 * @param cluster in order of publication
 */
export function notices(cluster: readonly ToldAgreement[], freshDays: number): Notice[] {
  const found: Notice[] = [];
  let told: string | undefined;
  for (const [at, fact] of cluster.entries()) {
    const after = signedOn(fact);
    const before = fact.earlier?.signedOn ?? (corrects(fact) ? told : undefined);
    if (at > 0 && TAKES_BACK.test(fact.agreement.evidence.text)) found.push(notice('retraction', fact, freshDays));
    else if (before && after && isOther(before, after))
      found.push({ ...notice('correction', fact, freshDays), before, after });
    told = after ?? told;
  }
  return found;
}

/** A day told more exactly is no other day. */
const isOther = (one: string, other: string): boolean => !one.startsWith(other) && !other.startsWith(one);

function notice(kind: Notice['kind'], fact: ToldAgreement, freshDays: number): Notice {
  const { articleId, factId, publishedOn, agreement, origin } = fact;
  // A new version of a page is news since it was seen; what it says was published long before.
  const firstSeenAt = fact.earlier?.seenAt ?? fact.firstSeenAt;
  return {
    kind,
    articleId,
    factId,
    ...(publishedOn && { reportedOn: publishedOn }),
    evidence: agreement.evidence,
    news: publishedOn !== undefined,
    live: origin === 'live' && publishedOn !== undefined && daysBetween(publishedOn, firstSeenAt) <= freshDays,
    firstSeenAt,
  };
}
