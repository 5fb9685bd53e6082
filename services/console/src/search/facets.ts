import { html, type Part } from '../frame/html';
import type { Visit } from '../frame/visit';
import { tileMap } from '../maps/tiles';
import { type Asked, addressOf, appliesTo, type Choice, choiceOfRegion, toggled } from './asked';
import type { Counts, Found } from './looking';

/** Values that are shown before the rest is folded away. */
const SHOWN = 8;

/** The choices of the column beside the hits, in the order of use; maps stand for regions. */
const COLUMN: readonly Choice[] = [
  'instrument',
  'status',
  'sector',
  'region',
  'partner',
  'source',
  'measure',
  'language',
];

/** What a value of a choice is called. */
export function valueName(choice: Choice, value: string, visit: Visit, sourceName: (id: string) => string): string {
  if (choice === 'region' || choice === 'partner') return visit.region(value);
  if (choice === 'source') return sourceName(value);
  if (choice === 'person' || choice === 'organization') return value;
  if (choice === 'language') return visit.say(`console.textLanguages.${value}`);
  return visit.say(`${choice}.${value}`);
}

/** Chosen values stay in the list though nothing has them any more. */
function withChosen(counts: Counts, chosen: readonly string[]): Counts {
  const missing = chosen.filter((value) => !counts.some((each) => each.value === value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}

/** Links that choose and unchoose. */
export class Facets {
  constructor(
    private readonly asked: Asked,
    private readonly found: Found,
    private readonly visit: Visit,
    private readonly sourceName: (id: string) => string,
  ) {}

  column(): Part {
    const { say } = this.visit;
    return html`<aside class="facets" id="facets" aria-label="${say('console.search.narrow')}">
      ${this.maps()}${COLUMN.filter((choice) => appliesTo(this.asked.among, choice)).map((choice) => this.list(choice))}</aside>`;
  }

  private maps(): Part {
    const { region = [], partner = [] } = this.found.counts;
    const counts = new Map([...region, ...partner].map(({ value, count }) => [value, count]));
    const view = (code: string) => ({
      count: counts.get(code) ?? 0,
      address: addressOf(toggled(this.asked, choiceOfRegion(code), code)),
      chosen: this.asked.chosen[choiceOfRegion(code)].includes(code),
    });
    const { say } = this.visit;
    return html`<section class="maps"><h2>${say('console.search.maps')}</h2>
      <h3>${say('side.ru')}</h3>${tileMap('ru', say('console.search.mapOf', { country: say('side.ru') }), view, this.visit)}
      <h3>${say('side.kz')}</h3>${tileMap('kz', say('console.search.mapOf', { country: say('side.kz') }), view, this.visit)}</section>`;
  }

  private list(choice: Choice): Part {
    const counts = withChosen(this.found.counts[choice] ?? [], this.asked.chosen[choice]);
    if (!counts.length) return undefined;
    const items = counts.map(({ value, count }) => this.item(choice, value, count));
    const rest = items.slice(SHOWN);
    const title = this.visit.say(`console.choices.${choice}`);
    return html`<section class="facet"><h2>${title}</h2><ul>${items.slice(0, SHOWN)}</ul>${
      rest.length > 0 &&
      html`<details><summary>${this.visit.say('console.search.more', { count: rest.length })}</summary><ul>${rest}</ul></details>`
    }</section>`;
  }

  private item(choice: Choice, value: string, count: number): Part {
    const isChosen = this.asked.chosen[choice].includes(value);
    const address = addressOf(toggled(this.asked, choice, value));
    const name = valueName(choice, value, this.visit, this.sourceName);
    const current = isChosen && html` aria-current="true"`;
    return html`<li><a href="${address}"${current} rel="nofollow"><span>${name}</span> <span class="count">${this.visit.number(count)}</span></a></li>`;
  }
}
