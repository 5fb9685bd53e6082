import { html, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { occasionLine } from '../overview/view';
import type { Occasion } from './occasions';

/** A month of events. */
export interface MonthView {
  /** `2024-03`. */
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly occasions: readonly Occasion[];
  readonly region?: string;
  /** Regions that the month's events are told of. */
  readonly regions: readonly string[];
}

const addressOf = (month: string, region: string | undefined): string =>
  `/calendar?${new URLSearchParams({ month, ...(region && { region }) }).toString()}`;

/** Events of a month: dated ones by day, then those whose day nobody told. */
export function calendarPage(view: MonthView, visit: Visit): Page {
  const { say } = visit;
  const { month, before, after, region, occasions } = view;
  const title = `${say('console.sections.calendar')}: ${visit.date(month)}`;
  const dated = occasions.filter(({ on }) => on.length > 7);
  const vague = occasions.filter(({ on }) => on.length <= 7);
  const question = new URLSearchParams({ ...(region && { region }) }).toString();
  const body = html`<h1>${title}</h1>
    <nav class="paging" aria-label="${say('console.calendar.months')}"><a class="button" rel="prev" href="${addressOf(before, region)}">← ${visit.date(before)}</a> <a class="button" rel="next" href="${addressOf(after, region)}">${visit.date(after)} →</a></nav>
    ${form(view, visit)}
    ${occasions.length === 0 && html`<div class="state"><p>${say('console.calendar.none')}</p></div>`}
    ${dated.length > 0 && days(dated, visit)}
    ${vague.length > 0 && html`<section><h2>${say('console.calendar.vague')}</h2><ul class="lines">${vague.map((each) => occasionLine(each, visit))}</ul></section>`}
    <p><a href="/export/events.ics${question && `?${question}`}">${say('console.formats.ics')}</a></p>`;
  return { title, body };
}

function form({ month, region, regions }: MonthView, visit: Visit): Part {
  const { say } = visit;
  const known = region && !regions.includes(region) ? [...regions, region] : regions;
  const options = known.map(
    (code) => html`<option value="${code}"${code === region && html` selected`}>${visit.region(code)}</option>`,
  );
  return html`<form class="conditions" action="/calendar" method="get"><label>${say('console.calendar.month')} <input type="month" name="month" value="${month}"></label>
    <label>${say('console.choices.region')} <select name="region"><option value="">${say('console.any')}</option>${options}</select></label><button type="submit">${say('console.search.apply')}</button></form>`;
}

function days(occasions: readonly Occasion[], visit: Visit): Part {
  const byDay = new Map<string, Occasion[]>();
  for (const each of occasions) byDay.set(each.from, [...(byDay.get(each.from) ?? []), each]);
  const items = [...byDay].map(
    ([day, of]) =>
      html`<section class="day" aria-labelledby="day-${day}"><h2 id="day-${day}"><time datetime="${day}">${visit.date(day)}</time></h2><ul class="lines">${of.map((each) => occasionLine(each, visit))}</ul></section>`,
  );
  return html`<div class="days">${items}</div>`;
}
