import { html, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import type { Counts } from '../search/looking';
import { dossierCard, storyCard } from '../search/view';
import type { Kind, Named } from './look';

const NO_WORDS: ReadonlySet<string> = new Set();
const pageOf = (kind: Kind, name: string): string => `/${kind}/${encodeURIComponent(name)}`;

/** Who is named most, or who is called as was typed. */
export function directoryPage(kind: Kind, words: string, names: Counts, visit: Visit): Page {
  const { say } = visit;
  const title = say(`console.names.${kind}`);
  const tabs = (['people', 'organizations'] as const).map(
    (each) =>
      html`<li><a href="/${each}"${each === kind && html` aria-current="page"`}>${say(`console.names.${each}`)}</a></li>`,
  );
  const items = names.map(
    ({ value, count }) =>
      html`<li><a href="${pageOf(kind, value)}">${value}</a> <span class="count">${visit.number(count)}</span></li>`,
  );
  const body = html`<h1>${title}</h1><nav class="tabs" aria-label="${say('console.names.label')}"><ul>${tabs}</ul></nav>
    <form class="conditions" action="/${kind}" method="get"><label>${say('console.names.name')} <input type="search" name="name" value="${words}" maxlength="200"></label><button type="submit">${say('console.find')}</button></form>
    ${items.length ? html`<ul class="names">${items}</ul>` : html`<div class="state"><p>${say(words ? 'console.names.nobody' : 'console.empty')}</p></div>`}`;
  return { title, body };
}

function section(title: string, content: Part, count: number): Part {
  return count > 0 && html`<section><h2>${title}</h2>${content}</section>`;
}

/** One who is named: as what, in which agreements, with whom, in which stories. */
export function namedPage(named: Named, visit: Visit): Page {
  const { say } = visit;
  const { name, kind, positions, quotes, dossiers, stories, along, total } = named;
  const told = ({ on, storyId }: { on?: string; storyId?: string }) =>
    storyId && html`<a class="meta" href="/stories/${storyId}">${visit.date(on) || say('mail.undated')}</a>`;
  const body = html`<p class="labels"><a href="/${kind}">${say(`console.names.${kind}`)}</a></p><h1>${name}</h1>
    <div class="columns"><div>
    ${section(say('console.names.dossiers'), html`<ol class="cards">${dossiers.map((each) => dossierCard(each, NO_WORDS, visit))}</ol>`, dossiers.length)}
    ${section(say('console.stories'), html`<ol class="cards">${stories.map((each) => storyCard(each, NO_WORDS, visit))}</ol>`, stories.length)}
    ${total > stories.length && html`<p><a class="button" href="/search?in=stories&amp;${kind === 'people' ? 'person' : 'organization'}=${encodeURIComponent(name)}">${say('console.names.all', { count: total })}</a></p>`}</div>
    <aside aria-label="${say('console.facts')}">
    ${section(say('console.names.positions'), html`<ul class="lines">${positions.map((each) => html`<li>${each.position} ${told(each)}</li>`)}</ul>`, positions.length)}
    ${section(
      say('console.story.types.quote'),
      quotes.map((each) => html`<blockquote>${each.text} ${told(each)}</blockquote>`),
      quotes.length,
    )}
    ${section(say('console.names.along'), html`<ul class="lines">${along.map(({ value, count }) => html`<li><a href="${pageOf(kind, value)}">${value}</a> <span class="count">${visit.number(count)}</span></li>`)}</ul>`, along.length)}</aside></div>`;
  return { title: name, body };
}
