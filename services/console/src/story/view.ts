import type { Article } from '@kelisim/domain/documents/article';
import { html, joined, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { webLink } from '../frame/web-link';
import { changesBetween } from './changes';
import { factColumn } from './facts';
import { type Segment, segments } from './highlight';
import type { ReadArticle, StoryView } from './look';

type Named = (id: string) => string;

/** A story: its text with the evidence marked, the facts beside it. */
export function storyPage(story: StoryView, visit: Visit, sourceName: Named): Page {
  const { article, record } = story;
  const { say } = visit;
  const title = article.analysis.title || article.title || article.url;
  const names = joined(
    [
      sourceName(article.sourceId),
      ...record.regions.map(
        (code) =>
          html`<a href="/search?in=stories&amp;${code.startsWith('KZ') ? 'partner' : 'region'}=${code}">${visit.region(code)}</a>`,
      ),
    ],
    ' · ',
  );
  const body = html`<article class="story" lang="${article.analysis.language}">
    <header lang="${visit.language}"><p class="labels"><time>${visit.date(article.analysis.publishedOn)}</time> <span>${names}</span></p>
    <h1 lang="${article.analysis.language}">${title}</h1>${ways(article, visit)}${versionNote(story, visit)}</header>
    <div class="columns"><div class="text">${marked(article)}</div>
    <aside lang="${visit.language}" aria-label="${say('console.facts')}"><h2>${say('console.facts')}</h2>${factColumn(article, visit)}${dossiers(story, visit)}${elsewhere(story, visit, sourceName)}${because(article, visit)}</aside></div></article>`;
  return { title, body };
}

/** Puts stretches one after the other; the first stretch of a fact carries its anchor. */
class Marking {
  readonly parts: Part[] = [];
  private readonly anchored = new Set<string>();

  add({ text, types, facts }: Segment): void {
    const [lead] = facts;
    if (lead === undefined) {
      this.parts.push(text);
      return;
    }
    const anchors = facts
      .filter((fact) => !this.anchored.has(fact))
      .map((fact) => html`<span class="anchor" id="mark-${fact}"></span>`);
    for (const fact of facts) this.anchored.add(fact);
    this.parts.push(
      html`${anchors}<a class="proof" href="#${lead}" data-facts="${facts.join(' ')}"><mark class="mark-${types[0]}${types.length > 1 && ` inner-${types.at(-1)}`}">${text}</mark></a>`,
    );
  }
}

/** The text with its marks; the headline, which many texts begin with, stands above already. */
function marked({ analysis }: ReadArticle): Part {
  const marking = new Marking();
  const [first, ...rest] = segments(analysis);
  const title = analysis.title ?? '';
  const repeats = first && !first.facts.length && title !== '' && first.text.startsWith(`${title}\n`);
  if (first) marking.add(repeats ? { ...first, text: first.text.slice(title.length).trimStart() } : first);
  for (const segment of rest) marking.add(segment);
  return marking.parts;
}

/** Where the text can be read as it was published. */
function ways({ url, archived, version }: ReadArticle, { say }: Visit): Part {
  const link = webLink(url);
  return html`<ul class="ways">${link && html`<li><a href="${link}" rel="noreferrer noopener">${say('console.original')}</a></li>`}${archived && html`<li><a href="/archive/${archived}">${say('console.story.archived')}</a></li>`}<li>${say('console.version', { number: version })}</li></ul>`;
}

function versionNote({ article, versions, record }: StoryView, visit: Visit): Part {
  if (versions.length < 2 && versions[0]?.id === article.id) return undefined;
  const { say } = visit;
  const items = versions.map((each, at) => {
    const before = versions[at + 1];
    const current = each.id === article.id && html` aria-current="true"`;
    const changes =
      before &&
      html` · <a href="/stories/${record.id}/changes?from=${before.id}&amp;to=${each.id}">${say('console.story.changes')}</a>`;
    return html`<li><a href="/stories/${record.id}?version=${each.id}"${current}>${say('console.version', { number: each.version })}</a> <time>${visit.date(each.firstSeenAt)}</time>${changes}</li>`;
  });
  return html`<section class="versions"><h2>${say('console.story.versions')}</h2><ul>${items}</ul></section>`;
}

function dossiers({ dossiers: all }: StoryView, visit: Visit): Part {
  if (!all.length) return undefined;
  return html`<section><h3>${visit.say('console.story.dossiers')}</h3><ul>${all.map((dossier) => html`<li><a href="/dossiers/${dossier.id}">${dossier.title}</a> <span class="meta">${visit.say(`instrument.${dossier.instrument}`)}, ${visit.say(`status.${dossier.status}`)}</span></li>`)}</ul></section>`;
}

function elsewhere({ others, record }: StoryView, visit: Visit, sourceName: Named): Part {
  if (!others.length) return undefined;
  const items = others.map(
    (other) =>
      html`<li><a href="/stories/${record.id}?version=${other.id}">${other.title || other.url}</a> <span class="meta">${joined([sourceName(other.sourceId), visit.date(other.publishedOn)], ' · ')}</span></li>`,
  );
  return html`<section><h3>${visit.say('console.alsoIn')}</h3><ul>${items}</ul></section>`;
}

function because({ analysis }: ReadArticle, { say }: Visit): Part {
  if (!analysis.because?.length) return undefined;
  return html`<details><summary>${say('console.relevance')}</summary><ul>${analysis.because.map((why) => html`<li>${why}</li>`)}</ul></details>`;
}

/** What was changed from one version to another. */
export function changesPage(story: StoryView, from: Article, visit: Visit): Page {
  const { say } = visit;
  const { article, record } = story;
  const title = say('console.story.changesTitle', { from: from.version, to: article.version });
  const changes = changesBetween(from.text, article.text);
  const shown = changes?.map(({ text, kind }) =>
    kind === 'added' ? html`<ins>${text}</ins>` : kind === 'removed' ? html`<del>${text}</del>` : text,
  );
  const body = html`<h1>${title}</h1><p><a href="/stories/${record.id}">${article.title || article.url}</a></p>
    <p class="meta">${visit.date(from.firstSeenAt)} → ${visit.date(article.firstSeenAt)}</p>
    ${from.title !== article.title && html`<p class="text"><del>${from.title}</del> <ins>${article.title}</ins></p>`}
    ${shown ? html`<div class="text changes" lang="${article.language}">${shown}</div>` : html`<p>${say('console.story.tooDifferent')}</p>`}`;
  return { title, body };
}
