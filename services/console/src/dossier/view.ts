import { html, joined, type Part } from '../frame/html';
import type { Page } from '../frame/layout';
import type { Visit } from '../frame/visit';
import { choiceOfRegion } from '../search/asked';
import { tied } from '../search/view';
import { amount } from '../story/facts';
import type { DossierView, ToldBy } from './look';

type Named = (id: string) => string;

/** An agreement: who, what, how it came about, with the proof of each step. */
export function dossierPage(view: DossierView, visit: Visit, sourceName: Named): Page {
  const { dossier, onlySide } = view;
  const { say } = visit;
  const body = html`<article class="dossier"><header><p class="labels"><span class="label">${say(`instrument.${dossier.instrument}`)}</span> <span class="label status-${dossier.status}">${say(`status.${dossier.status}`)}</span></p>
    <h1>${tied(dossier.title)}</h1>${onlySide && html`<p class="notice">${say('console.dossier.onlySide', { side: say(`console.dossier.sides.${onlySide}`) })}</p>`}</header>
    <div class="columns"><div><h2>${say('console.history')}</h2><ol class="timeline">${view.steps.map((step) => stepItem(step, visit, sourceName))}</ol>${notices(view, visit)}${stories(view, visit, sourceName)}${maybeSame(view, visit)}</div>
    <aside aria-label="${say('console.dossier.about')}">${about(view, visit)}${people(view, visit)}${projects(view, visit)}${figures(view, visit)}</aside></div></article>`;
  return { title: dossier.title, body };
}

function about({ dossier }: DossierView, visit: Visit): Part {
  const { say } = visit;
  const regions = dossier.regions.map(
    (code) => html`<a href="/search?${choiceOfRegion(code)}=${code}">${visit.region(code)}</a>`,
  );
  const parties = dossier.parties.map(
    ({ name, side }) =>
      html`<li><a href="/organizations/${encodeURIComponent(name)}">${name}</a> <span class="meta">${say(`side.${side}`)}</span></li>`,
  );
  return html`<h2>${say('console.dossier.about')}</h2><dl class="pairs">
    ${pair(say('mail.who'), parties.length > 0 ? html`<ul>${parties}</ul>` : say('mail.noParties'))}
    ${pair(say('mail.what'), dossier.subject)}${pair(say('console.signedOn'), dossier.signedOn && visit.date(dossier.signedOn))}
    ${pair(say('mail.where'), dossier.place)}${pair(say('console.dossier.event'), dossier.event)}
    ${pair(say('console.regions'), regions.length > 0 && joined(regions, ', '))}
    ${pair(say('console.dossier.sectors'), dossier.sectors.map((sector) => say(`sector.${sector}`)).join(', '))}</dl>`;
}

const pair = (name: string, value: Part): Part => value && html`<dt>${name}</dt><dd>${value}</dd>`;

function stepItem(step: DossierView['steps'][number], visit: Visit, sourceName: Named): Part {
  const { say } = visit;
  const { article } = step;
  const title = article && (article.title || article.url);
  const source =
    article &&
    html`<p class="meta">${article.storyId ? html`<a href="/stories/${article.storyId}?version=${article.id}">${title}</a>` : title} · ${joined([sourceName(article.sourceId), visit.date(step.reportedOn)], ' · ')}</p>`;
  return html`<li><p class="step"><span class="label status-${step.status}">${say(`status.${step.status}`)}</span> <time>${step.on ? visit.date(step.on) : say('mail.undated')}</time></p><blockquote>${step.evidence.text}</blockquote>${source}</li>`;
}

/** What was put right or taken back after it had been told. */
function notices({ dossier }: DossierView, visit: Visit): Part {
  const items = dossier.notices.map(
    ({ kind, reportedOn, before, after, evidence }) =>
      html`<li><p class="step"><span class="label status-terminated">${visit.say(`console.dossier.notices.${kind}`)}</span> <time>${visit.date(reportedOn)}</time>${before && after && html` <del>${visit.date(before)}</del> <ins>${visit.date(after)}</ins>`}</p><blockquote>${evidence.text}</blockquote></li>`,
  );
  return items.length > 0 && html`<h2>${visit.say('console.dossier.noticesTitle')}</h2><ul class="lines">${items}</ul>`;
}

function maybeSame({ maybeSame: alike }: DossierView, visit: Visit): Part {
  const items = alike.map(({ id, title }) => html`<li><a href="/dossiers/${id}">${title}</a></li>`);
  return items.length > 0 && html`<h2>${visit.say('console.dossier.maybeSame')}</h2><ul class="lines">${items}</ul>`;
}

function stories({ dossier }: DossierView, visit: Visit, sourceName: Named): Part {
  const items = dossier.articles.map(({ articleId, storyId, title, url, sourceId, publishedOn }) => {
    const name = title || url;
    return html`<li>${storyId ? html`<a href="/stories/${storyId}?version=${articleId}">${name}</a>` : name} <span class="meta">${joined([sourceName(sourceId), visit.date(publishedOn)], ' · ')}</span></li>`;
  });
  return html`<h2>${visit.say('console.stories')} <span class="count">${visit.number(items.length)}</span></h2><ul class="lines">${items}</ul>`;
}

const whereTold = ({ article, anchor }: ToldBy<unknown>): string =>
  `/stories/${article.storyId}?version=${article.id}#${anchor}`;

function section(title: string, items: readonly Part[]): Part {
  return items.length > 0 && html`<section><h3>${title}</h3><ul class="lines">${items}</ul></section>`;
}

function people({ people: all }: DossierView, visit: Visit): Part {
  const items = all.map(
    (told) =>
      html`<li><a href="/people/${encodeURIComponent(told.fact.name)}">${told.fact.name}</a> <span class="meta">${joined([told.fact.position, visit.say(`side.${told.fact.side}`)], ' · ')} <a class="to-proof" href="${whereTold(told)}" aria-label="${visit.say('console.story.toProof')}: ${told.fact.name}">¶</a></span></li>`,
  );
  return section(visit.say('console.dossier.people'), items);
}

function projects({ projects: all }: DossierView, visit: Visit): Part {
  const items = all.map(
    (told) =>
      html`<li><a href="${whereTold(told)}">${told.fact.name}</a> <span class="meta">${joined([told.fact.company, visit.say(`projectStatus.${told.fact.status}`)], ' · ')}</span></li>`,
  );
  return section(visit.say('console.dossier.projects'), items);
}

function figures({ figures: all }: DossierView, visit: Visit): Part {
  const items = all.map(
    (told) =>
      html`<li><a href="${whereTold(told)}">${amount(told.fact, visit)}</a> <span class="meta">${joined([visit.say(`measure.${told.fact.measure}`), visit.date(told.fact.period)], ' · ')}</span></li>`,
  );
  return section(visit.say('console.dossier.figures'), items);
}
