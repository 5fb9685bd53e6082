import type { Subscription } from '@kelisim/domain/documents/alerting';
import { html } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';

/** Asks for the one click that does it; the form goes to the very link that led here. */
export function askPage({ name }: Subscription, what: 'confirm' | 'unsubscribe', { say, address }: Visit): Page {
  const title = say(what === 'confirm' ? 'news.confirmAsk' : 'news.endAsk', { name });
  const button = say(what === 'confirm' ? 'news.confirm' : 'news.end');
  const body = html`<div class="state"><h1>${title}</h1>
    <form action="${address}" method="post"><button type="submit">${button}</button></form></div>`;
  return { title, body };
}

/** Says what has been done. */
export function donePage({ name }: Subscription, what: 'confirmed' | 'ended', { say }: Visit): Page {
  const title = say(`news.${what}`, { name });
  return { title, body: html`<div class="state"><h1>${title}</h1></div>` };
}
