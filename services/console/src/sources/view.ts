import { html, joined, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { webLink } from '../frame/web-link';
import type { Coverage } from './coverage';

/** Every source with how it is doing, those that need a look first. */
export function sourcesPage(coverage: readonly Coverage[], visit: Visit): Page {
  const { say } = visit;
  const title = say('console.sections.sources');
  const heads = ['source', 'region', 'state', 'news', 'told'].map(
    (name) => html`<th scope="col">${say(`console.sources.${name}`)}</th>`,
  );
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="list"><thead><tr>${heads}</tr></thead><tbody>${coverage.map((each) => row(each, visit))}</tbody></table></div>`;
  const body = coverage.length ? table : html`<div class="state"><p>${say('console.sources.none')}</p></div>`;
  return { title, body: html`<h1>${title}</h1>${body}` };
}

function row(source: Coverage, visit: Visit): Part {
  const home = webLink(source.url);
  const place = source.regions.length
    ? source.regions.map((code) => visit.region(code)).join(', ')
    : visit.say(`side.${source.side}`);
  return html`<tr><th scope="row">${source.name}${home && html`<br><a class="meta" href="${home}" rel="noreferrer noopener">${new URL(home).host}</a>`}</th><td>${place}</td>
    <td>${stateLabel(source, visit)}</td><td>${since(source, visit)}</td>
    <td><a href="/search?in=stories&amp;source=${source.id}">${visit.say('console.sources.counts', { relevant: visit.number(source.relevant), stories: visit.number(source.stories) })}</a></td></tr>`;
}

/** A source's state in a word. */
export const stateLabel = ({ state }: Coverage, visit: Visit): Part =>
  html`<span class="label state-${state}">${visit.say(`sourceState.${state}`)}</span>`;

/** Since when nothing has come from a source, and why. */
export function since({ state, publishedOn, reason }: Coverage, visit: Visit): Part {
  const told = publishedOn
    ? visit.say('console.sources.lastArticle', { when: visit.date(publishedOn) })
    : visit.say('console.sources.noArticle');
  return joined([state === 'failing' && reason && visit.say(`console.reasons.${reason}`), told], '; ');
}
