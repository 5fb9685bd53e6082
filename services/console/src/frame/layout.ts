import { INTERFACE_LANGUAGES } from '@kelisim/phrases';
import { html, type Part } from './html';
import type { Visit } from './visit';

/** What a page consists of, beside the frame. */
export interface Page {
  readonly title: string;
  readonly body: Part;
  /** What stands in the search box. */
  readonly words?: string;
  /** Address of the same as a feed. */
  readonly feed?: string;
}

const SECTIONS = [
  ['/', 'overview'],
  ['/search', 'search'],
  ['/figures', 'figures'],
  ['/calendar', 'calendar'],
  ['/people', 'people'],
  ['/sources', 'sources'],
  ['/searches', 'saved'],
] as const;

const isWithin = (path: string, section: string): boolean =>
  section === '/' ? path === '/' : path === section || path.startsWith(`${section}/`);

function navigation({ path, say }: Visit): Part {
  const links = SECTIONS.map(([address, name]) => {
    const current = isWithin(path, address) && html` aria-current="page"`;
    return html`<li><a href="${address}"${current}>${say(`console.sections.${name}`)}</a></li>`;
  });
  return html`<nav class="sections" aria-label="${say('console.sections.label')}"><ul>${links}</ul></nav>`;
}

function searchBox({ say }: Visit, words = ''): Part {
  return html`<form class="searchbox" action="/search" method="get" role="search">
    <label class="quiet" for="words">${say('console.searchLabel')}</label>
    <input id="words" type="search" name="q" value="${words}" placeholder="${say('console.searchHint')}" autocomplete="off" maxlength="500" aria-keyshortcuts="/">
    <button type="submit">${say('console.find')}</button></form>`;
}

function languages({ language, address, say }: Visit): Part {
  const choices = INTERFACE_LANGUAGES.map((each) => {
    const current = each === language && html` aria-current="true"`;
    return html`<li><a href="/language/${each}?back=${encodeURIComponent(address)}" lang="${each}" hreflang="${each}"${current}>${say(`console.languages.${each}`)}</a></li>`;
  });
  return html`<ul class="languages" aria-label="${say('console.languages.label')}">${choices}</ul>`;
}

const keyboardHelp = ({ say }: Visit): Part => html`<dialog id="keys" aria-labelledby="keys-title">
  <h2 id="keys-title">${say('console.keys.title')}</h2>
  <dl class="pairs">
    <dt><kbd>/</kbd></dt><dd>${say('console.keys.search')}</dd>
    <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>${say('console.keys.move')}</dd>
    <dt><kbd>Enter</kbd></dt><dd>${say('console.keys.open')}</dd>
    <dt><kbd>g</kbd> <kbd>o</kbd></dt><dd>${say('console.keys.overview')}</dd>
    <dt><kbd>?</kbd></dt><dd>${say('console.keys.help')}</dd>
  </dl>
  <form method="dialog"><button>${say('console.keys.close')}</button></form></dialog>`;

/** The whole document. Everything that it needs comes from this server. */
export function documentOf(visit: Visit, { title, body, words, feed }: Page): string {
  const { language, say } = visit;
  const alternate = feed && html`<link rel="alternate" type="application/atom+xml" href="${feed}" title="${title}">`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} · Kelisim</title>
<link rel="stylesheet" href="/assets/console.css"><link rel="icon" href="/assets/icon.svg" type="image/svg+xml">${alternate}
<script src="/assets/console.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${say('console.skip')}</a>
<header class="top">
<div class="brand"><a href="/">Kelisim</a></div>
${searchBox(visit, words)}
${languages(visit)}
${navigation(visit)}
</header>
<main id="main" tabindex="-1">${body}</main>
<footer class="bottom"><p>${say('console.motto')}</p><p><a href="/api">${say('console.apiLink')}</a></p></footer>
${keyboardHelp(visit)}
</body></html>`.markup;
}
