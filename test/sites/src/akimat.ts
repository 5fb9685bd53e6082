import { changedAt, type DemoDay, type Piece, piecesOf, shownOn } from './articles';
import { clock, inWords, lines, type Markup, markup, withOffset } from './markup';
import { latest, type Page, robots, type Site } from './page';

const PUBLISHER = 'Акимат Актюбинской области';
const pieces = piecesOf('akimat');

/** The akimat: UTF-8, Russian with some Kazakh pages, an RSS feed, dates in words. */
export const akimat: Site = {
  name: 'akimat',
  charset: 'utf-8',
  answer({ path, origin }, day) {
    if (path === '/robots.txt') return robots(['/ru/internal/']);
    const shown = shownOn(pieces, day);
    const newest = latest(shown.map((piece) => changedAt(piece, day)));
    if (path === '/ru/rss.xml') return feed(shown, origin, newest);
    if (path === '/' || path === '/ru/press/news') return html('Новости', 'ru', list(shown), newest);
    if (path === '/ru/internal/drafts') return html('Черновики', 'ru', drafts(), newest);
    const piece = shown.find((one) => one.path === path);
    return piece && article(piece, day);
  },
};

function feed(shown: readonly Piece[], origin: string, changedOn: Date): Page {
  const body = markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${PUBLISHER}</title>
<link>${origin}/ru/press/news</link>
<description>Новости акимата</description>
<lastBuildDate>${changedOn.toUTCString()}</lastBuildDate>
${lines(shown.map((piece) => item(piece, origin)))}
</channel>
</rss>`;
  return { type: 'application/rss+xml', body: body.source, changedAt: changedOn };
}

const item = (piece: Piece, origin: string): Markup => markup`<item>
<title>${piece.title}</title>
<link>${origin}${piece.path}</link>
<guid isPermaLink="true">${origin}${piece.path}</guid>
<category>${piece.rubric}</category>
<description>${(piece.text[0] ?? '').slice(0, 160)}…</description>
<pubDate>${new Date(withOffset(piece.publishedOn)).toUTCString()}</pubDate>
</item>`;

const list = (shown: readonly Piece[]): Markup => markup`<h1>Новости</h1>
<ul class="news-list">
${lines(shown.map((piece) => markup`<li><a href="${piece.path}">${piece.title}</a> <span>${inWords(piece.publishedOn)}</span></li>`))}
</ul>`;

const drafts = (): Markup => markup`<h1>Черновики</h1>
<p>Акимат Актюбинской области и правительство Саратовской области подписали соглашение. Не публиковать.</p>`;

function article(piece: Piece, day: DemoDay): Page {
  const year = piece.language === 'kk' ? '' : ' года';
  const body = markup`<nav class="breadcrumbs"><a href="/">Басты бет</a> › <a href="/ru/press/news">Новости</a> › ${piece.rubric}</nav>
<article>
<h1 class="title">${piece.title}</h1>
<div class="date">${inWords(piece.publishedOn)}${year}, ${clock(piece.publishedOn)}</div>
<div class="content">
${lines(piece.text.map((paragraph) => markup`<p>${paragraph}</p>`))}
</div>
</article>
<div class="share">Бөлісу: Telegram WhatsApp</div>
<div class="tags">${lines(piece.tags.map((tag) => markup`<a href="/ru/search?tag=${encodeURIComponent(tag)}">#${tag}</a>`))}</div>`;
  return html(piece.title, piece.language ?? 'ru', body, changedAt(piece, day), piece.publishedOn);
}

function html(title: string, language: string, body: Markup, changedOn: Date, published?: string): Page {
  const time = published
    ? markup`<meta property="article:published_time" content="${withOffset(published)}">`
    : markup``;
  const whole = markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title} – ${PUBLISHER}</title>
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${PUBLISHER}">
${time}
<link rel="alternate" type="application/rss+xml" href="/ru/rss.xml">
</head>
<body>
<header><a href="/">${PUBLISHER}</a> <a href="/kk">Қаз</a> <a href="/ru">Рус</a></header>
<main>
${body}
</main>
<footer>Ақтөбе қаласы, Әбілқайыр хан даңғылы, 1 · <a href="/ru/internal/drafts">Вход для сотрудников</a> · © 2026</footer>
</body>
</html>`;
  return { type: 'text/html', body: whole.source, changedAt: changedOn };
}
