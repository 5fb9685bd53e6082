import { html, type Part } from '../frame/html';
import { roundUp } from './stacked-bars';

/** A stated number: when, how much, what is said about it, and where a click leads. */
export interface ChartPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
  readonly title: string;
  readonly address: string;
  /** Points of one row are joined by a line: those that speak of years, those that speak of months. */
  readonly row: string;
  /** `standing` is joined to its neighbours by a line; the others stand beside. */
  readonly kind: 'standing' | 'conflict' | 'besides';
}

const WIDTH = 720;
const HEIGHT = 240;
const FRAME = { left: 64, right: 24, top: 12, bottom: 26 };

interface Scale {
  x(at: number): string;
  y(value: number): string;
}

function scaleOf(points: readonly ChartPoint[], most: number, least: number): Scale {
  const times = points.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const width = WIDTH - FRAME.left - FRAME.right;
  const height = HEIGHT - FRAME.top - FRAME.bottom;
  return {
    x: (at) => (FRAME.left + (last === first ? width / 2 : ((at - first) / (last - first)) * width)).toFixed(1),
    y: (value) => (FRAME.top + (1 - (value - least) / (most - least)) * height).toFixed(1),
  };
}

function axis(
  scale: Scale,
  values: readonly number[],
  points: readonly ChartPoint[],
  format: (value: number) => string,
): Part {
  const lines = values.map(
    (value) =>
      html`<line x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${scale.y(value)}" y2="${scale.y(value)}"/><text x="${FRAME.left - 6}" y="${scale.y(value)}" text-anchor="end" dominant-baseline="middle">${format(value)}</text>`,
  );
  const years = [...new Map(points.map(({ at }) => [new Date(at).getUTCFullYear(), at]))];
  const every = Math.ceil(years.length / 8);
  const names = years.map(
    ([year, at], index) =>
      index % every === 0 && html`<text x="${scale.x(at)}" y="${HEIGHT - 6}" text-anchor="middle">${year}</text>`,
  );
  return html`<g class="axis" aria-hidden="true">${lines}${names}</g>`;
}

/** Numbers over time as a chart that needs no script: every point is a link to what proves it. */
export function pointChart(points: readonly ChartPoint[], label: string, format: (value: number) => string): Part {
  const values = points.map(({ value }) => value);
  const most = roundUp(Math.max(...values, 0));
  const low = Math.min(...values, 0);
  const least = low < 0 ? -roundUp(-low) : 0;
  const scale = scaleOf(points, most, least);
  const standing = points.filter(({ kind }) => kind !== 'besides');
  const rows = [...new Set(standing.map(({ row }) => row))].map((row) => standing.filter((point) => point.row === row));
  const lines = rows.map((row) => {
    const places = row.map(({ at, value }) => `${scale.x(at)},${scale.y(value)}`);
    return places.length > 1 && html`<polyline class="trend" points="${places.join(' ')}" aria-hidden="true"/>`;
  });
  const marks = points.map(
    ({ at, value, title, address, kind }) =>
      html`<a href="${address}" aria-label="${title}"><title>${title}</title><circle class="reach" cx="${scale.x(at)}" cy="${scale.y(value)}" r="14"/><circle class="point ${kind}" cx="${scale.x(at)}" cy="${scale.y(value)}" r="${kind === 'besides' ? 5 : 6}"/></a>`,
  );
  const steps = least < 0 ? [least, 0, most] : [0, most / 2, most];
  return html`<div class="chart" role="region" tabindex="0" aria-label="${label}"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${label}">${axis(scale, steps, points, format)}${lines}${marks}</svg></div>`;
}
