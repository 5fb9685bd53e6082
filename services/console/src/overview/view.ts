import { AGREEMENT_STATUSES } from '@kelisim/domain/facts/agreement';
import type { Occasion } from '../calendar/occasions';
import { stackedBars } from '../charts/stacked-bars';
import { html, joined, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { shade } from '../maps/tiles';
import { dossierCard } from '../search/view';
import { since, stateLabel } from '../sources/view';
import type { Month } from './figures';
import type { Overview } from './look';

const NO_WORDS: ReadonlySet<string> = new Set();
/** Sources in trouble that are named here; the rest stand on their own page. */
const NAMED_SOURCES = 6;

/** The page that one opens in the morning. */
export function overviewPage(overview: Overview, visit: Visit, before: string | undefined): Page {
  const { say } = visit;
  const title = say('console.sections.overview');
  if (!overview.totals.dossiers && !overview.totals.stories)
    return {
      title,
      body: html`<h1>${title}</h1><div class="state"><p>${say('console.empty')}</p></div>${coverage(overview, visit)}`,
    };
  const body = html`<h1 class="quiet">${title}</h1>
    <ul class="totals"><li><a href="/search"><b>${visit.number(overview.totals.dossiers)}</b> ${say('console.overview.dossiers')}</a></li>
      <li><a href="/search?in=stories"><b>${visit.number(overview.totals.stories)}</b> ${say('console.overview.stories')}</a></li>
      <li><a href="/sources"><b>${visit.number(overview.coverage.length)}</b> ${say('console.overview.sources')}</a></li></ul>
    <div class="overview">
      <section class="fresh">${fresh(overview, visit, before)}</section>
      <div class="aside">${upcoming(overview.upcoming, visit)}${coverage(overview, visit)}</div>
      <section>${months(overview.months, visit)}</section>
      <section>${pairs(overview, visit)}</section>
    </div>`;
  return { title, body, feed: '/export/search.atom' };
}

function fresh({ fresh: shown, newCount, isNew }: Overview, visit: Visit, before: string | undefined): Part {
  const { say } = visit;
  const heading = newCount ? say('console.overview.since', { count: newCount }) : say('console.newest');
  const note =
    before !== undefined &&
    html`<p class="meta">${say(newCount ? 'console.overview.sinceWhen' : 'console.overview.nothingSince', { when: visit.date(before) })}</p>`;
  return html`<h2>${heading}</h2>${note}<ol class="cards">${shown.map((dossier) => dossierCard(dossier, NO_WORDS, visit, isNew(dossier)))}</ol>
    <p><a class="button" href="/search">${say('console.overview.all')}</a></p>`;
}

/** An event as a line of a list. */
export function occasionLine(occasion: Occasion, visit: Visit): Part {
  const { say } = visit;
  const story = occasion.told[0]?.storyId;
  const name = occasion.name ?? say(`eventKind.${occasion.kind}`);
  return html`<li><time>${visit.date(occasion.on)}</time> <span class="label outcome-${occasion.outcome}">${say(`console.outcomes.${occasion.outcome}`)}</span><br>
    ${story ? html`<a href="/stories/${story}">${name}</a>` : name}
    <span class="meta">${joined([occasion.name && say(`eventKind.${occasion.kind}`), occasion.place, ...occasion.regions.map((code) => visit.region(code))], ' · ')}</span></li>`;
}

function upcoming(occasions: readonly Occasion[], visit: Visit): Part {
  const list = occasions.length
    ? html`<ul class="lines">${occasions.map((occasion) => occasionLine(occasion, visit))}</ul>`
    : html`<p>${visit.say('console.overview.noEvents')}</p>`;
  return html`<section><h2>${visit.say('console.overview.upcoming')}</h2>${list}<p><a href="/calendar">${visit.say('console.sections.calendar')}</a></p></section>`;
}

function coverage({ coverage: all }: Overview, visit: Visit): Part {
  const { say } = visit;
  const troubled = all.filter(({ state }) => state === 'failing' || state === 'silent');
  const well = all.filter(({ state }) => state === 'fresh').length;
  const named = troubled
    .slice(0, NAMED_SOURCES)
    .map(
      (each) => html`<li>${each.name} ${stateLabel(each, visit)} <span class="meta">${since(each, visit)}</span></li>`,
    );
  return html`<section><h2>${say('console.overview.coverage')}</h2>
    <p>${say('console.overview.coverageLine', { well, all: all.length })}</p>
    ${named.length > 0 && html`<ul class="lines">${named}</ul>`}<p><a href="/sources">${say('console.overview.allSources')}</a></p></section>`;
}

/** The days of a month as a search. */
function addressOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return `/search?from=${month}-01&to=${last}`;
}

function months(all: readonly Month[], visit: Visit): Part {
  const { say } = visit;
  const statuses = AGREEMENT_STATUSES.filter((status) => all.some(({ counts }) => counts[status] > 0));
  if (!statuses.length)
    return html`<h2>${say('console.overview.months')}</h2><p>${say('console.overview.noMonths')}</p>`;
  const bars = all.map(({ month, counts }) => ({
    name: `${month.slice(5)}.${month.slice(2, 4)}`,
    title: visit.date(month),
    address: addressOfMonth(month),
    values: statuses.map((status) => counts[status]),
  }));
  const key = statuses.map(
    (status) => html`<li><span class="swatch series-${status}"></span> ${say(`status.${status}`)}</li>`,
  );
  const heads = statuses.map((status) => html`<th scope="col">${say(`status.${status}`)}</th>`);
  const rows = all.map(
    ({ month, counts }) =>
      html`<tr><th scope="row">${visit.date(month)}</th>${statuses.map((status) => html`<td>${counts[status]}</td>`)}</tr>`,
  );
  return html`<h2>${say('console.overview.months')}</h2>${stackedBars(bars, statuses, say('console.overview.months'))}<ul class="key">${key}</ul>
    <details><summary>${say('console.asTable')}</summary><div class="scroll" tabindex="0" role="region" aria-label="${say('console.overview.months')}"><table><thead><tr><th scope="col">${say('console.overview.month')}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function pairs({ pairs: { rows, columns, count, most } }: Overview, visit: Visit): Part {
  const { say } = visit;
  if (!rows.length) return html`<h2>${say('console.overview.pairs')}</h2><p>${say('console.overview.noPairs')}</p>`;
  const heads = columns.map((code) => html`<th scope="col"><span>${visit.region(code)}</span></th>`);
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row"><a href="/search?region=${row}">${visit.region(row)}</a></th>${columns.map((column) => cell(row, column, count(row, column), most, visit))}</tr>`,
  );
  return html`<h2>${say('console.overview.pairs')}</h2><div class="scroll" tabindex="0" role="region" aria-label="${say('console.overview.pairs')}"><table class="matrix"><thead><tr><td></td>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cell(row: string, column: string, count: number, most: number, visit: Visit): Part {
  if (!count) return html`<td></td>`;
  const label = `${visit.region(row)} — ${visit.region(column)}: ${visit.number(count)}`;
  return html`<td><a class="shade${shade(count, most)}" href="/search?region=${row}&amp;partner=${column}" aria-label="${label}" title="${label}">${count}</a></td>`;
}
