import type { RecordOf } from '@kelisim/domain/records/records';
import { EXPORTED_SEARCHES } from '../exports/formats';
import { html, joined, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import {
  type Asked,
  addressOf,
  CHOICE_NAMES,
  type Choice,
  isNarrowed,
  narrowing,
  parametersOf,
  SEARCHED,
  toggled,
} from './asked';
import { excerpt, marked, soughtLemmas } from './excerpt';
import { Facets, valueName } from './facets';
import type { Found, WayOut } from './looking';

/** One search with all that is shown of it. */
export interface SearchView {
  readonly asked: Asked;
  readonly found: Found;
  readonly visit: Visit;
  readonly sourceName: (id: string) => string;
}

/** The search page: tabs, conditions, hits, and the column that narrows. */
export function searchPage(view: SearchView): Page {
  const { asked, found, visit } = view;
  const title = asked.words || visit.say('console.sections.search');
  const body = html`<h1>${asked.words ? visit.say('console.search.titleWords', { words: asked.words }) : visit.say('console.search.title')}</h1>
    ${conditions(view)}
    ${tabs(view)}
    <div class="searching"><div class="results">${chips(view)}${found.total ? hits(view) : nothing(view)}</div>
    ${new Facets(asked, found, visit, view.sourceName).column()}</div>`;
  const feed = addressOf(asked, {}, '/export/search.atom');
  return { title, body, words: asked.words, feed };
}

function hiddenChoices({ chosen }: Asked): Part {
  return CHOICE_NAMES.flatMap((name) =>
    chosen[name].map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  );
}

/** Dates and order, as a form that works without scripts. */
function conditions({ asked, visit: { say } }: SearchView): Part {
  const order = (['relevance', 'newest'] as const).map((sort) => {
    const selected = sort === asked.sort && html` selected`;
    return html`<option value="${sort}"${selected}>${say(`console.search.sort.${sort}`)}</option>`;
  });
  return html`<form class="conditions" action="/search" method="get">
    <input type="hidden" name="q" value="${asked.words}"><input type="hidden" name="in" value="${asked.among}">${hiddenChoices(asked)}
    <label>${say(`console.search.from.${asked.among}`)} <input type="date" name="from" value="${asked.from}"></label>
    <label>${say('console.search.to')} <input type="date" name="to" value="${asked.to}"></label>
    ${asked.words && html`<label>${say('console.search.order')} <select name="sort">${order}</select></label>`}
    <button type="submit">${say('console.search.apply')}</button></form>`;
}

function tabs({ asked, found, visit }: SearchView): Part {
  const links = SEARCHED.map((among) => {
    const current = among === asked.among && html` aria-current="page"`;
    return html`<li><a href="${addressOf(asked, { among })}"${current}>${visit.say(`console.search.among.${among}`)} <span class="count">${visit.number(found.totals[among])}</span></a></li>`;
  });
  return html`<nav class="tabs" aria-label="${visit.say('console.search.tabs')}"><ul>${links}</ul><a class="to-facets" href="#facets">${visit.say('console.search.narrow')} ↓</a></nav>`;
}

/** What is chosen, each with a way to take it back, and what can be done with the whole. */
function chips(view: SearchView): Part {
  const { asked, visit } = view;
  if (!isNarrowed(asked)) return undefined;
  const chosen = CHOICE_NAMES.flatMap((choice) => asked.chosen[choice].map((value) => chip(view, choice, value)));
  return html`<div class="acting">${chosen.length > 0 && html`<ul class="chips" aria-label="${visit.say('console.search.chosen')}">${chosen}</ul>`}${actions(view)}</div>`;
}

function chip({ asked, visit, sourceName }: SearchView, choice: Choice, value: string): Part {
  const name = valueName(choice, value, visit, sourceName);
  return html`<li><a class="chip" href="${addressOf(toggled(asked, choice, value))}" aria-label="${visit.say('console.search.takeBack', { name })}">${name} <span aria-hidden="true">×</span></a></li>`;
}

function actions({ asked, found, visit: { say } }: SearchView): Part {
  const question = parametersOf({ ...asked, after: undefined }).toString();
  const files = EXPORTED_SEARCHES.map(
    (format) =>
      html`<li><a href="${addressOf(asked, {}, `/export/search.${format}`)}">${say(`console.formats.${format}`)}</a></li>`,
  );
  return html`<div class="actions">
    <form action="/searches" method="post"><input type="hidden" name="question" value="${question}"><button>${say('console.saved.keep')}</button></form>
    <form action="/searches/subscribe" method="post"><input type="hidden" name="question" value="${question}"><button>${say('console.saved.subscribe')}</button></form>
    ${found.total > 0 && html`<details class="menu"><summary>${say('console.search.export')}</summary><ul>${files}</ul></details>`}</div>`;
}

function hits(view: SearchView): Part {
  const { asked, found, visit } = view;
  const sought = soughtLemmas(narrowing(asked, asked.among).query);
  const cards = [
    ...found.dossiers.map((one) => dossierCard(one, sought, visit)),
    ...found.stories.map((one) => storyCard(one, sought, visit)),
  ];
  const onward =
    found.next &&
    html`<a class="button" rel="next" href="${addressOf(asked, { after: found.next })}">${visit.say('console.older')}</a>`;
  const back =
    asked.after && html`<a class="button" href="${addressOf(asked)}">${visit.say('console.search.firstPage')}</a>`;
  return html`<ol class="cards">${cards}</ol>${(onward || back) && html`<nav class="paging" aria-label="${visit.say('console.search.paging')}">${back} ${onward}</nav>`}`;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A dash begins no line. */
export const tied = (title: string): string => title.replaceAll(' — ', '\u00a0— ');

/** An agreement among others. */
export function dossierCard(
  dossier: RecordOf<'dossiers'>,
  sought: ReadonlySet<string>,
  visit: Visit,
  isNew = false,
): Part {
  const { say } = visit;
  const when = dossier.signedOn ?? dossier.firstReportedOn ?? dossier.publishedOn;
  return html`<li class="card"><p class="labels">${isNew && html`<span class="label new">${say('console.overview.new')}</span> `}<span class="label">${say(`instrument.${dossier.instrument}`)}</span> <span class="label status-${dossier.status}">${say(`status.${dossier.status}`)}</span> <time>${visit.date(when)}</time></p>
    <h3><a href="/dossiers/${dossier.id}">${marked(tied(dossier.title), sought)}</a></h3>
    ${dossier.subject && html`<p><span class="meta">${say('mail.what')}:</span> ${marked(dossier.subject, sought)}</p>`}
    <blockquote>${excerpt(dossier.evidence, sought)}</blockquote>
    <p class="meta">${joined([...dossier.regions.map((code) => visit.region(code)), say('console.sourcesCount', { count: dossier.sourceIds.length })], ' · ')}</p></li>`;
}

/** A story among others. */
export function storyCard(story: RecordOf<'stories'>, sought: ReadonlySet<string>, visit: Visit): Part {
  const labels = story.instruments.map(
    (instrument) => html`<span class="label">${visit.say(`instrument.${instrument}`)}</span> `,
  );
  return html`<li class="card"><p class="labels">${labels}<time>${visit.date(story.publishedOn)}</time></p>
    <h3><a href="/stories/${story.id}">${marked(story.title || story.url, sought)}</a></h3>
    <p class="excerpt">${excerpt(story.text || '', sought.size ? sought : NO_WORDS)}</p>
    <p class="meta">${joined([story.sourceName, ...story.regions.map((code) => visit.region(code))], ' · ')}</p></li>`;
}

/** Where nothing is found: what could be left out, how one searches, or that nothing has been read yet. */
function nothing(view: SearchView): Part {
  const {
    asked,
    found,
    visit: { say },
  } = view;
  if (!isNarrowed(asked)) return html`<div class="state"><p>${say('console.empty')}</p></div>`;
  const other = asked.among === 'stories' ? 'dossiers' : 'stories';
  const ways = found.waysOut.map((way) => html`<li>${wayOut(way, view)}</li>`);
  return html`<div class="state"><h2>${say('console.search.nothing')}</h2>
    ${ways.length > 0 && html`<p>${say('console.search.without')}</p><ul>${ways}</ul>`}
    ${found.totals[other] > 0 && html`<p><a href="${addressOf(asked, { among: other })}">${say(`console.search.elsewhere.${other}`, { count: found.totals[other] })}</a></p>`}
    <p>${say('console.search.how')}</p></div>`;
}

function wayOut({ without, value, asked, count }: WayOut, { visit, sourceName }: SearchView): Part {
  const name =
    without === 'words' || without === 'dates'
      ? visit.say(`console.search.${without}`)
      : valueName(without, value ?? '', visit, sourceName);
  return html`<a href="${addressOf(asked)}">${visit.say('console.search.withoutOne', { name })}</a> <span class="count">${visit.number(count)}</span>`;
}
