import type { Figure } from '@kelisim/domain/facts/figure';
import { html, joined, type Part } from '../frame/html';
import type { Visit } from '../frame/visit';
import type { MarkedType } from './highlight';
import type { ReadArticle } from './look';

/** A number with its unit, as it was told: «более 12 млн USD» as «более 12 000 000 $». */
export function amount(
  { value, unit, qualifier, kind, direction }: Pick<Figure, 'value' | 'unit' | 'qualifier' | 'kind' | 'direction'>,
  visit: Visit,
): string {
  const { say } = visit;
  const sign = kind === 'change' && direction ? (direction === 'up' ? '+' : '−') : '';
  const about = qualifier ? `${say(`console.qualifiers.${qualifier}`)} ` : '';
  return `${about}${sign}${visit.number(value)} ${say(`unit.${unit}`)}`;
}

interface FactView {
  readonly type: MarkedType;
  readonly title: Part;
  readonly body?: Part;
}

function agreements({ analysis }: ReadArticle, visit: Visit): FactView[] {
  return analysis.agreements.map((fact) => ({
    type: 'agreement',
    title: `${visit.say(`instrument.${fact.instrument}`)}, ${visit.say(`status.${fact.status}`)}${fact.signedOn ? `, ${visit.date(fact.signedOn)}` : ''}`,
    body: html`${fact.parties.length > 0 && html`<p>${fact.parties.map(({ name }) => name).join(' — ')}</p>`}${fact.subject && html`<p>${fact.subject}</p>`}${fact.timing === 'background' && html`<p class="meta">${visit.say('console.story.background')}</p>`}`,
  }));
}

function figures({ analysis }: ReadArticle, visit: Visit): FactView[] {
  return analysis.figures.map((fact) => ({
    type: 'figure',
    title: amount(fact, visit),
    body: html`<p class="meta">${joined([visit.say(`measure.${fact.measure}`), visit.say(`figureKind.${fact.kind}`), fact.region && visit.region(fact.region), fact.partner && visit.region(fact.partner), fact.goods, visit.date(fact.period)], ' · ')}</p>`,
  }));
}

function activities({ analysis }: ReadArticle, visit: Visit): FactView[] {
  const { say } = visit;
  const events = analysis.events.map(
    (fact): FactView => ({
      type: 'event',
      title: fact.name ?? say(`eventKind.${fact.kind}`),
      body: html`<p class="meta">${joined([visit.date(fact.on), fact.place, say(fact.upcoming ? 'console.outcomes.upcoming' : 'console.outcomes.held')], ' · ')}</p>`,
    }),
  );
  const projects = analysis.projects.map(
    (fact): FactView => ({
      type: 'project',
      title: fact.name,
      body: html`<p class="meta">${joined([fact.company, fact.place, say(`projectStatus.${fact.status}`), fact.investment && `${visit.number(fact.investment)} ${fact.currency ?? ''}`, fact.jobs && say('console.story.jobs', { count: fact.jobs })], ' · ')}</p>`,
    }),
  );
  const goods = analysis.goods.map(
    (fact): FactView => ({
      type: 'goods',
      title: fact.name,
      body: html`<p class="meta">${say(`console.directions.${fact.direction}`)}</p>`,
    }),
  );
  return [...events, ...projects, ...goods];
}

function voices({ analysis }: ReadArticle, visit: Visit): FactView[] {
  const { say } = visit;
  const people = analysis.people.map(
    (fact): FactView => ({
      type: 'person',
      title: html`<a href="/people/${encodeURIComponent(fact.name)}">${fact.name}</a>`,
      body: html`<p class="meta">${joined([fact.position, say(`side.${fact.side}`)], ' · ')}</p>`,
    }),
  );
  const organizations = analysis.organizations.map(
    (fact): FactView => ({
      type: 'organization',
      title: html`<a href="/organizations/${encodeURIComponent(fact.name)}">${fact.name}</a>`,
      body: html`<p class="meta">${say(`side.${fact.side}`)}</p>`,
    }),
  );
  const quotes = analysis.quotes.map(
    (fact): FactView => ({ type: 'quote', title: fact.speaker, body: html`<blockquote>${fact.text}</blockquote>` }),
  );
  return [...people, ...organizations, ...quotes];
}

function section(type: MarkedType, facts: readonly FactView[], visit: Visit): Part {
  if (!facts.length) return undefined;
  const items = facts.map(({ title, body }, at) => {
    const id = `${type}-${at}`;
    return html`<li id="${id}" class="fact" data-fact="${id}"><p class="fact-title">${title} <a class="to-proof" href="#mark-${id}" aria-label="${visit.say('console.story.toProof')}">¶</a></p>${body}</li>`;
  });
  return html`<section class="facts-of"><h3><span class="swatch mark-${type}"></span> ${visit.say(`console.story.types.${type}`)}</h3><ul>${items}</ul></section>`;
}

/** Everything that a story says, by type; each fact with a way to its words. */
export function factColumn(article: ReadArticle, visit: Visit): Part {
  const all = [agreements, figures, activities, voices].flatMap((of) => of(article, visit));
  const types: readonly MarkedType[] = [
    'agreement',
    'figure',
    'event',
    'project',
    'goods',
    'person',
    'organization',
    'quote',
  ];
  const sections = types.map((type) =>
    section(
      type,
      all.filter((fact) => fact.type === type),
      visit,
    ),
  );
  return all.length ? sections : html`<p>${visit.say('console.story.noFacts')}</p>`;
}
