import { html, type Part } from '../frame/html';

/** One bar: its name below, its parts from the bottom up, and where a click leads. */
export interface Bar {
  readonly name: string;
  readonly title: string;
  readonly address: string;
  /** In the order of the series. */
  readonly values: readonly number[];
}

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 36;
const BOTTOM = 24;
const TOP = 8;

/** A round number at or above the most, so that the axis reads well. */
export function roundUp(most: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return ([1, 2, 2.5, 5, 10].find((step) => step * magnitude >= most) ?? 10) * magnitude;
}

function column(
  { title, address, values }: Bar,
  x: number,
  width: number,
  perUnit: number,
  series: readonly string[],
): Part {
  let top = HEIGHT - BOTTOM;
  const parts = values.map((value, at) => {
    const height = value * perUnit;
    top -= height;
    return (
      value > 0 &&
      html`<rect class="series-${series[at]}" x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`
    );
  });
  const total = values.reduce((sum, value) => sum + value, 0);
  return html`<a href="${address}" aria-label="${title}: ${total}"><title>${title}: ${total}</title><rect class="reach" x="${x.toFixed(1)}" y="${TOP}" width="${width.toFixed(1)}" height="${HEIGHT - BOTTOM - TOP}"/>${parts}</a>`;
}

/** A chart of stacked bars that needs no script; every bar is a link. */
export function stackedBars(bars: readonly Bar[], series: readonly string[], label: string): Part {
  const most = roundUp(Math.max(...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0))));
  const perUnit = (HEIGHT - BOTTOM - TOP) / most;
  const step = (WIDTH - LEFT) / bars.length;
  const lines = [0, most / 2, most].map((value) => {
    const y = (HEIGHT - BOTTOM - value * perUnit).toFixed(1);
    return html`<line x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${LEFT - 6}" y="${y}" text-anchor="end" dominant-baseline="middle">${value}</text>`;
  });
  const columns = bars.map((bar, at) => column(bar, LEFT + at * step + step * 0.12, step * 0.76, perUnit, series));
  const every = Math.ceil(bars.length / 8);
  const names = bars.map(
    ({ name }, at) =>
      at % every === 0 &&
      html`<text x="${(LEFT + (at + 0.5) * step).toFixed(1)}" y="${HEIGHT - 6}" text-anchor="middle">${name}</text>`,
  );
  return html`<div class="chart" role="region" tabindex="0" aria-label="${label}"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${label}"><g class="axis" aria-hidden="true">${lines}${names}</g>${columns}</svg></div>`;
}
