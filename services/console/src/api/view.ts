import { html } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { LISTED } from './openapi';

/** How programs reach what the pages show. */
export function apiPage({ say }: Visit): Page {
  const title = say('console.api.title');
  const lists = LISTED.map(
    (name) =>
      html`<li><a href="/api/${name}?limit=5"><code>/api/${name}</code></a> — ${say(`console.api.${name}`)}</li>`,
  );
  const body = html`<h1>${title}</h1><p>${say('console.api.about')}</p><p><a class="button" href="/api/openapi.json">OpenAPI 3.1</a></p><ul class="lines">${lists}</ul><h2>${say('console.api.files')}</h2>
    <ul class="lines"><li><a href="/export/search.xlsx"><code>/export/search.xlsx</code></a></li><li><a href="/export/search.csv"><code>/export/search.csv</code></a></li><li><a href="/export/search.jsonl"><code>/export/search.jsonl</code></a></li><li><a href="/export/search.atom"><code>/export/search.atom</code></a></li><li><a href="/export/figures.csv"><code>/export/figures.csv</code></a></li><li><a href="/export/events.ics"><code>/export/events.ics</code></a></li></ul><p>${say('console.api.same')}</p>`;
  return { title, body };
}
