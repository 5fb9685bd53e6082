import { daysBetween } from '@kelisim/domain/time';
import { INTERFACE_LANGUAGES } from '@kelisim/phrases';
import { type ChartPoint, pointChart } from '../charts/points';
import { html, joined, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import type { FiguresAsked, FiguresFound, Point, Reading, SeriesView } from './look';

type Named = (id: string) => string;

/** Figures by region and measure, each with who says so. */
export function figuresPage(asked: FiguresAsked, found: FiguresFound, visit: Visit, sourceName: Named): Page {
  const { say } = visit;
  const title = say('console.sections.figures');
  const series = found.series.map((each) => seriesSection(each, visit, sourceName));
  const body = html`<h1>${title}</h1>${form(asked, found, visit)}
    <p>${joined([conflictLink(asked, found, visit), html`<a href="/export/figures.csv">${say('console.formats.csv')}</a>`, html`<a href="/export/figures.xlsx">${say('console.formats.xlsx')}</a>`], ' · ')}</p>
    ${series.length ? series : html`<div class="state"><h2>${say('console.figuresPage.none')}</h2><p>${say('console.figuresPage.noneHelp')}</p><p><a class="button" href="/figures">${say('console.figuresPage.all')}</a></p></div>`}
    ${found.more > 0 && html`<p class="meta">${say('console.figuresPage.more', { count: found.more })}</p>`}`;
  return { title, body };
}

function form(asked: FiguresAsked, { regions, measures }: FiguresFound, visit: Visit): Part {
  const { say } = visit;
  const option = (value: string, name: string, chosen: string | undefined, count: number) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${name} (${visit.number(count)})</option>`;
  const named = regions
    .map(({ value, count }) => ({ value, count, name: visit.region(value) }))
    .sort((a, b) => a.name.localeCompare(b.name, visit.language));
  const places = (side: 'RU' | 'KZ', chosen: string | undefined) =>
    named
      .filter(({ value }) => value.startsWith(side))
      .map(({ value, name, count }) => option(value, name, chosen, count));
  return html`<form class="conditions" action="/figures" method="get">
    <label>${say('console.choices.region')} <select name="region"><option value="">${say('console.any')}</option>${places('RU', asked.region)}</select></label>
    <label>${say('console.choices.partner')} <select name="partner"><option value="">${say('console.any')}</option>${places('KZ', asked.partner)}</select></label>
    <label>${say('console.choices.measure')} <select name="measure"><option value="">${say('console.any')}</option>${measures.map(({ value, count }) => option(value, say(`measure.${value}`), asked.measure, count))}</select></label>
    <label class="check"><input type="checkbox" name="state" value="conflict"${asked.conflictsOnly && html` checked`}> ${say('console.figuresPage.conflictsOnly')}</label>
    <button type="submit">${say('console.search.apply')}</button></form>`;
}

function conflictLink(
  { region, measure, conflictsOnly }: FiguresAsked,
  { conflicts }: FiguresFound,
  visit: Visit,
): Part {
  if (!conflicts) return visit.say('console.figuresPage.noConflicts');
  const question = new URLSearchParams({ ...(region && { region }), ...(measure && { measure }), state: 'conflict' });
  const text = visit.say('console.figuresPage.conflicts', { count: conflicts });
  return conflictsOnly ? text : html`<a class="warning" href="/figures?${question.toString()}">${text}</a>`;
}

/** What a series measures, in words. */
function seriesTitle({ head }: SeriesView, visit: Visit): string {
  const { say } = visit;
  const between = `${head.region ? visit.region(head.region) : say('console.figuresPage.noRegion')} — ${visit.region(head.partner)}`;
  const what = [
    say(`measure.${head.measure}`),
    head.kind !== 'amount' && say(`figureKind.${head.kind}`),
    head.goods,
    head.scope,
  ]
    .filter(Boolean)
    .join(', ');
  return `${between}: ${what}, ${say(`unit.${head.unit}`)}`;
}

const sentence = ({ articleId }: { articleId: string }, factId: string): string => `/proof/${articleId}/${factId}`;

function seriesSection(series: SeriesView, visit: Visit, sourceName: Named): Part {
  const title = seriesTitle(series, visit);
  const points = series.points.flatMap((point) => chartPoints(point, visit, sourceName));
  const rows = series.points.flatMap((point) =>
    point.readings.map((reading, at) => row(point, reading, at, visit, sourceName)),
  );
  const { say } = visit;
  return html`<section class="series" id="${series.id}"><h2>${title}</h2>${points.length > 1 && pointChart(points, title, (value) => shortNumber(value, visit))}
    <div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="list"><thead><tr><th scope="col">${say('console.figuresPage.period')}</th><th scope="col">${say('console.figuresPage.value')}</th><th scope="col">${say('console.sources.state')}</th><th scope="col">${say('console.figuresPage.proof')}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

const SHORT = Object.fromEntries(
  INTERFACE_LANGUAGES.map((language) => [
    language,
    new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
  ]),
);
const shortNumber = (value: number, { language }: Visit): string => SHORT[language]?.format(value) ?? String(value);

/** Only periods of about one length can be told as one line. */
const lengthOf = (from: string, to: string): string => String(Math.round(daysBetween(from, to) / 30));

function chartPoints({ entry, readings }: Point, visit: Visit, sourceName: Named): ChartPoint[] {
  if (!entry.periodTo) return [];
  const at = Date.parse(entry.periodTo);
  const row = lengthOf(entry.periodFrom ?? entry.periodTo, entry.periodTo);
  return readings.map(({ value, claims }, index) => {
    const [claim] = claims;
    const kind = index > 0 ? 'besides' : entry.state === 'conflict' ? 'conflict' : 'standing';
    const title = `${visit.date(entry.period)}: ${visit.number(value)} — ${claim ? sourceName(claim.sourceId) : ''}${entry.state === 'conflict' ? ` (${visit.say('ledgerState.conflict')})` : ''}`;
    return { at, value, title, kind, row, address: claim ? sentence(claim, claim.factId) : '#' };
  });
}

function row(
  { entry, readings }: Point,
  { value, qualifier, claims }: Reading,
  at: number,
  visit: Visit,
  sourceName: Named,
): Part {
  const { say } = visit;
  const proofs = claims
    .slice(0, MOST_PROOFS)
    .map(
      (claim) =>
        html`<li><blockquote><a href="${sentence(claim, claim.factId)}">${claim.evidence.text}</a></blockquote><span class="meta">${joined([sourceName(claim.sourceId), visit.date(claim.publishedOn)], ' · ')}</span></li>`,
    );
  const period =
    at === 0 &&
    html`<th scope="row" rowspan="${readings.length}">${entry.period ? visit.date(entry.period) : say('console.figuresPage.noPeriod')}</th>`;
  return html`<tr class="ledger-${entry.state}">${period}<td class="number">${qualifier && `${say(`console.qualifiers.${qualifier}`)} `}${visit.number(value)}</td><td><span class="label ledger-${entry.state}">${say(`ledgerState.${entry.state}`)}</span></td><td><ul class="proofs">${proofs}</ul></td></tr>`;
}

/** Proofs of one number that are shown; the rest confirm it alike. */
const MOST_PROOFS = 4;
