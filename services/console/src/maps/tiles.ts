import { html, type Part } from '../frame/html';
import type { Visit } from '../frame/visit';
import kazakhstan from './data/kazakhstan.json';
import russia from './data/russia.json';

/** A region's place on a map of equal tiles; `x` and `y` count from 1. */
interface Tile {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly cyrillic: string;
  readonly latin: string;
}

const MAPS: Readonly<Record<'ru' | 'kz', readonly Tile[]>> = { ru: russia, kz: kazakhstan };

/** What a map shows of a region, and where a click leads. */
export interface TileView {
  readonly count: number;
  readonly address: string;
  readonly chosen?: boolean;
}

/** Shades of a map, from nothing to the most. */
const SHADES = 5;

/** A count's shade on a scale of roots: the capital's hundreds leave room for a tenth of them. */
export function shade(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.min(SHADES, Math.max(1, Math.ceil(Math.sqrt(count / most) * SHADES)));
}

function tile({ code, x, y, cyrillic, latin }: Tile, view: TileView, most: number, visit: Visit): Part {
  const name = visit.region(code);
  const current = view.chosen && html` aria-current="true"`;
  return html`<li class="x${x} y${y}"><a class="shade${shade(view.count, most)}" href="${view.address}" title="${name}: ${visit.number(view.count)}" aria-label="${name}: ${visit.number(view.count)}"${current}>${visit.language === 'en' ? latin : cyrillic}</a></li>`;
}

/** The regions of a country as equal tiles about where they lie, each a link, darker the more there is of it. */
export function tileMap(side: 'ru' | 'kz', label: string, view: (code: string) => TileView, visit: Visit): Part {
  const tiles = MAPS[side].map((each) => ({ each, view: view(each.code) }));
  const most = Math.max(0, ...tiles.map((one) => one.view.count));
  return html`<div class="map" role="region" aria-label="${label}" tabindex="0"><ul class="tiles ${side}">${tiles.map((one) => tile(one.each, one.view, most, visit))}</ul></div>`;
}
