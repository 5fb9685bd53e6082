import { html, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { type Asked, addressOf, CHOICE_NAMES } from '../search/asked';
import { valueName } from '../search/facets';
import type { Kept } from './look';

type Named = (id: string) => string;

/** A search in words, for lists and as the name of a subscription. */
export function searchName(asked: Asked, visit: Visit, sourceName: Named): string {
  const chosen = CHOICE_NAMES.flatMap((choice) =>
    asked.chosen[choice].map((value) => valueName(choice, value, visit, sourceName)),
  );
  const dates = asked.from || asked.to ? `${visit.date(asked.from)} – ${visit.date(asked.to)}` : '';
  return (
    [asked.words && `«${asked.words}»`, ...chosen, dates].filter(Boolean).join(', ') ||
    visit.say('console.saved.everything')
  );
}

/** All kept searches, each with what one can do with it. */
export function savedPage(kept: readonly Kept[], visit: Visit): Page {
  const { say } = visit;
  const title = say('console.saved.title');
  const items = kept.map((each) => item(each, visit));
  const body = html`<h1>${title}</h1>${items.length ? html`<ul class="cards">${items}</ul>` : html`<div class="state"><p>${say('console.saved.none')}</p><p><a class="button" href="/search">${say('console.sections.search')}</a></p></div>`}`;
  return { title, body };
}

function item({ saved, asked, total }: Kept, visit: Visit): Part {
  const { say } = visit;
  return html`<li class="card"><h2><a href="${addressOf(asked)}">${saved.name}</a></h2><p class="meta">${say(`console.search.among.${asked.among}`)}: ${visit.number(total)} · ${visit.date(saved.createdAt)}</p>
    <div class="actions"><form action="/searches/subscribe" method="post"><input type="hidden" name="question" value="${saved.question}"><button>${say('console.saved.subscribe')}</button></form>
    <form action="/searches/${saved.id}/forget" method="post"><button>${say('console.saved.forget')}</button></form></div></li>`;
}
