import type { Subscription } from '@kelisim/domain/documents/alerting';
import { html } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { type Asked, addressOf } from '../search/asked';

/** What is known when someone wants to subscribe. */
export interface Subscribing {
  readonly question: string;
  readonly asked: Asked;
  readonly name: string;
  readonly address: string;
  readonly fault?: string;
}

/** Asks where to write to. */
export function subscribePage({ question, asked, name, address, fault }: Subscribing, { say }: Visit): Page {
  const title = say('console.saved.subscribe');
  const invalid = fault && html` aria-invalid="true" aria-describedby="fault"`;
  const body = html`<h1>${title}</h1><p>${say('console.saved.subscribeTo')} <a href="${addressOf(asked)}">${name}</a></p>
    ${fault && html`<p class="notice" id="fault" role="alert">${fault}</p>`}
    <form class="conditions" action="/searches/subscribe" method="post"><input type="hidden" name="question" value="${question}">
    <label>${say('console.saved.address')} <input type="email" name="address" value="${address}" required autocomplete="email" maxlength="254"${invalid}></label><button type="submit">${title}</button></form>`;
  return { title, body };
}

/** Says what happens next. */
export function subscribed(subscription: Subscription, asked: Asked, { say }: Visit): Page {
  const title = say('console.saved.subscribed');
  const next = subscription.stage === 'standing' ? 'console.saved.standing' : 'console.saved.confirm';
  const body = html`<div class="state"><h1>${title}</h1><p><b>${subscription.name}</b></p><p>${say(next, { address: subscription.address })}</p>
    <p><a class="button" href="${addressOf(asked)}">${say('console.saved.backToSearch')}</a></p></div>`;
  return { title, body };
}
