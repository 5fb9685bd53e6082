import type { RenderedMail, Subscription } from '@kelisim/domain/documents/alerting';
import type { News } from '@kelisim/domain/documents/news';
import type { DeliveryId } from '@kelisim/domain/ids';
import { phrases } from '@kelisim/phrases';
import { localDay, signedLink } from '@kelisim/subscriptions';
import { Eta } from 'eta';
import type { Correction } from '../news/correction';
import type { Coverage } from '../watch/coverage';
import { digestView, type Section } from './digest-view';
import type { MailSettings } from './settings';
import { HTML, TEXT } from './templates';
import { viewOf } from './view';
import { inWords, oneLine, subjectOf } from './words';

const eta = new Eta({ autoEscape: true });
/** Plain text: nothing to escape, and every line end of the template counts. */
const plain = new Eta({ autoEscape: false, autoTrim: false });

/** Compiled once: thousands of readers may get one piece of news. */
const asText = plain.compile(TEXT);
const asHtml = eta.compile(HTML);

/** What the templates show; what is left out is not shown. */
interface MailView {
  readonly subject: string;
  readonly intro?: string;
  readonly action?: { readonly name: string; readonly link: string };
  readonly note?: string;
  readonly isDigest?: boolean;
  readonly sections: readonly Section[];
  readonly more?: number;
  readonly bars?: readonly object[];
  readonly alive?: string;
}

/** The mail that tells one piece of news; several become a digest. The same input gives the same mail. */
export function renderNews(
  id: DeliveryId,
  subscription: Subscription,
  news: readonly News[],
  settings: MailSettings,
  now: number,
): RenderedMail {
  const [only] = news;
  if (!only || news.length > 1) return renderDigest(id, subscription, news, settings, now);
  const { language } = subscription;
  const sections = [{ kind: only.kind, items: [viewOf(only, language, settings)] }];
  return mailOf(id, subscription, { subject: subjectOf(only, phrases(language), language), sections }, settings, now);
}

/** Several pieces of news in sections, with a small chart of their regions. */
export function renderDigest(
  id: DeliveryId,
  subscription: Subscription,
  news: readonly News[],
  settings: MailSettings,
  now: number,
  coverage?: Coverage,
): RenderedMail {
  const { language, schedule } = subscription;
  const say = phrases(language);
  const day = inWords(localDay(schedule.zone, now), language);
  const key = { instant: 'news.digestRest', day: 'news.digestDay', week: 'news.digestWeek' }[schedule.every];
  const view = digestView(subscription, news, settings);
  const alive = coverage && schedule.every === 'week' ? say('news.alive', { ...coverage }) : undefined;
  const subject = say(key, { day, count: news.length });
  return mailOf(id, subscription, { subject, isDigest: true, ...view, ...(alive && { alive }) }, settings, now);
}

/** The mail that takes back or puts right what another mail told. */
export function renderCorrection(
  id: DeliveryId,
  subscription: Subscription,
  told: News,
  correction: Correction,
  inReplyTo: string | undefined,
  settings: MailSettings,
  now: number,
): RenderedMail {
  const { language } = subscription;
  const say = phrases(language);
  const key = correction.kind === 'retraction' ? 'retracted' : 'corrected';
  const said = (date?: string) => (date ? inWords(date, language) : say('mail.undated'));
  const why = say(`news.${key}Why`, { before: said(correction.before), after: said(correction.after) });
  const now_ = correction.evidence && `${say('news.takenBack')}: «${oneLine(correction.evidence)}»`;
  const view: MailView = {
    subject: oneLine(say(`news.${key}`, { headline: subjectOf(told, say, language) }), 160),
    intro: why,
    ...(now_ && { note: now_ }),
    sections: [{ kind: told.kind, items: [viewOf(told, language, settings)] }],
  };
  return { ...mailOf(id, subscription, view, settings, now), ...(inReplyTo && { inReplyTo }) };
}

/** The question whether a subscription is meant. */
export function renderConfirmation(
  id: DeliveryId,
  subscription: Subscription,
  settings: MailSettings,
  now: number,
): RenderedMail {
  const { name, language, schedule } = subscription;
  const say = phrases(language);
  const link = signedLink(settings.linkUrl, subscription, 'confirm', now);
  const until = Number(new URL(link).searchParams.get('until')) * 1000;
  const view = {
    subject: oneLine(say('news.confirmSubject', { name: oneLine(name, 80) })),
    intro: say('news.confirmText'),
    action: { name: say('news.confirm'), link },
    note: say('news.confirmUntil', { until: inWords(localDay(schedule.zone, until), language) }),
    sections: [],
  };
  // Who has not said yes has nothing to end.
  const { unsubscribe: _, ...mail } = mailOf(id, subscription, view, settings, now);
  return mail;
}

/** The weekly line that the watch is alive. */
export function renderAlive(
  id: DeliveryId,
  subscription: Subscription,
  coverage: Coverage,
  settings: MailSettings,
  now: number,
): RenderedMail {
  const { language, schedule } = subscription;
  const say = phrases(language);
  const subject = say('news.aliveSubject', { day: inWords(localDay(schedule.zone, now), language) });
  return mailOf(id, subscription, { subject, intro: say('news.alive', { ...coverage }), sections: [] }, settings, now);
}

function mailOf(
  id: DeliveryId,
  subscription: Subscription,
  view: MailView,
  settings: MailSettings,
  now: number,
): RenderedMail {
  const { language, name, address, secret } = subscription;
  const say = phrases(language);
  const unsubscribe = secret && signedLink(settings.linkUrl, subscription, 'unsubscribe', now);
  const isQuestion = view.action !== undefined;
  const consoleUrl = settings.consoleUrl;
  const all = {
    ...view,
    say,
    language,
    name: oneLine(name, 200),
    consoleUrl,
    unsubscribe: isQuestion ? undefined : unsubscribe,
  };
  return {
    // The same delivery has the same Message-ID however often it is tried: a repeated mail is recognisable.
    messageId: `<${id}@${domainOf(settings.from)}>`,
    from: settings.from,
    to: address,
    subject: oneLine(view.subject, 160),
    text: `${plain
      .render(asText, all)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    html: eta.render(asHtml, all),
    ...(unsubscribe && { unsubscribe }),
  };
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
}
