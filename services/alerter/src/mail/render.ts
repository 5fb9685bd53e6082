import type { RenderedMail, Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import type { DeliveryId } from '@kelisim/domain/ids';
import { phrases } from '@kelisim/phrases';
import { Eta } from 'eta';
import { HTML, TEXT } from './templates';

const eta = new Eta({ autoEscape: true });
/** Plain text: nothing to escape, and every line end of the template counts. */
const plain = new Eta({ autoEscape: false, autoTrim: false });

/** Longest subject; mail clients show about so much of it. */
const LONGEST_SUBJECT = 140;

/** Where mails come from and where their links lead. */
export interface MailSettings {
  readonly from: string;
  /** Base URL of the console, without a slash at the end; no links into it where there is none. */
  readonly consoleUrl?: string;
}

/** The mail that tells one subscription of one change of a dossier; the same input gives the same mail. */
export function renderMail(
  id: DeliveryId,
  subscription: Subscription,
  dossier: Dossier,
  change: DossierStatus,
  settings: MailSettings,
): RenderedMail {
  const say = phrases(subscription.language);
  const view = viewOf(subscription, dossier, change, settings);
  const subject = say('mail.subject', {
    status: capital(view.status),
    instrument: view.instrument,
    title: dossier.title || view.story.title,
  });
  return {
    // The same delivery has the same Message-ID however often it is tried: a repeated mail is recognisable.
    messageId: `<${id}@${domainOf(settings.from)}>`,
    from: settings.from,
    to: subscription.address,
    subject: oneLine(subject, LONGEST_SUBJECT),
    text: plain.renderString(TEXT, { ...view, say }).replace(/\n{3,}/g, '\n\n'),
    html: eta.renderString(HTML, { ...view, say }),
  };
}

function viewOf(subscription: Subscription, dossier: Dossier, change: DossierStatus, settings: MailSettings) {
  const say = phrases(subscription.language);
  const story = dossier.articles.find((article) => article.articleId === change.articleId);
  const others = dossier.articles.filter((article) => article.articleId !== change.articleId);
  return {
    name: subscription.name,
    language: subscription.language,
    status: say(`status.${change.status}`),
    instrument: say(`instrument.${dossier.instrument}`),
    parties: dossier.parties.map(({ name, side }) => ({ name, side: say(`side.${side}`) })),
    subject: dossier.subject,
    on: change.on ?? dossier.signedOn,
    place: [dossier.place, dossier.event].filter(Boolean).join(', '),
    evidence: change.evidence.text,
    story: { title: story?.title ?? story?.url ?? '', url: story?.url ?? '', publishedOn: story?.publishedOn ?? '' },
    others: others.map(({ title, url, publishedOn }) => ({ title: title ?? url, url, publishedOn: publishedOn ?? '' })),
    link: settings.consoleUrl && `${settings.consoleUrl}/dossiers/${dossier.id}`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A header's value: control characters and line ends out of hostile text become spaces. */
function oneLine(text: string, most: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
}
