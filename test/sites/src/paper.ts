import { changedAt, type DemoDay, type Piece, piecesOf, shownOn } from './articles';
import { clock, inWords, lines, Markup, markup, withOffset } from './markup';
import { latest, type Page, robots, type Site } from './page';

const PUBLISHER = 'Яицкий курьер';
const pieces = piecesOf('paper');

/** The ticker of each day: it changes every page of the paper and no article. */
const TICKERS: Readonly<Record<DemoDay, string>> = {
  1: 'USD 81,20 EUR 93,75 KZT (100) 16,04 Оренбург −3 °C',
  2: 'USD 80,95 EUR 93,10 KZT (100) 16,11 Оренбург +1 °C',
  3: 'USD 80,95 EUR 93,10 KZT (100) 16,11 Оренбург +1 °C',
};

/** The regional paper: UTF-8, an Atom feed, pages full of tickers, teasers and tags. */
export const paper: Site = {
  name: 'paper',
  charset: 'utf-8',
  answer({ path, origin }, day) {
    if (path === '/robots.txt') return robots(['/print/', '/poisk']);
    const shown = shownOn(pieces, day);
    const newest = latest(shown.map((piece) => changedAt(piece, day)));
    if (path === '/feed.atom') return feed(shown, origin, newest);
    if (path === '/') return html(PUBLISHER, front(shown), shown, day, newest);
    const piece = shown.find((one) => one.path === path.replace(/^\/print/, ''));
    return piece && html(piece.title, article(piece), shown, day, newest);
  },
};

function feed(shown: readonly Piece[], origin: string, changedOn: Date): Page {
  const body = markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
<title>${PUBLISHER}</title>
<id>${origin}/</id>
<link rel="self" href="${origin}/feed.atom"/>
<updated>${changedOn.toISOString()}</updated>
${lines(shown.map((piece) => entry(piece, origin)))}
</feed>`;
  return { type: 'application/atom+xml', body: body.source, changedAt: changedOn };
}

const entry = (piece: Piece, origin: string): Markup => markup`<entry>
<title>${piece.title}</title>
<id>${origin}${piece.path}</id>
<link href="${origin}${piece.path}"/>
<published>${withOffset(piece.publishedOn)}</published>
<updated>${withOffset(piece.publishedOn)}</updated>
<summary>${(piece.text[0] ?? '').split('. ')[0] ?? ''}.</summary>
</entry>`;

const front = (shown: readonly Piece[]): Markup => markup`<section class="front">
${lines(shown.map((piece) => markup`<div class="card"><h3><a href="${piece.path}">${piece.title}</a></h3><time>${clock(piece.publishedOn)}, ${inWords(piece.publishedOn)}</time></div>`))}
</section>`;

const article = (
  piece: Piece,
): Markup => markup`<article class="story" itemscope itemtype="https://schema.org/NewsArticle">
<div class="rubric"><a href="/rubriki/${encodeURIComponent(piece.rubric)}">${piece.rubric}</a></div>
<h1 itemprop="headline">${piece.title}</h1>
<div class="meta"><time itemprop="datePublished" datetime="${withOffset(piece.publishedOn)}">${inWords(piece.publishedOn)}, ${clock(piece.publishedOn)}</time> ${byline(piece)} <span class="reading">1 минута на чтение</span></div>
<div class="story-body" itemprop="articleBody">
${lines(piece.text.map((paragraph) => markup`<p>${paragraph}</p>`))}
</div>
<div class="story-tags">${lines(piece.tags.map((tag) => markup`<a href="/tegi/${encodeURIComponent(tag)}">${tag}</a>`))}</div>
<div class="share"><a href="/print${piece.path}">Версия для печати</a> Поделиться: ВКонтакте Одноклассники Телеграм</div>
</article>`;

const byline = (piece: Piece): Markup =>
  piece.author ? markup`<span class="author">Текст: ${piece.author}</span>` : new Markup('');

function html(title: string, body: Markup, shown: readonly Piece[], day: DemoDay, changedOn: Date): Page {
  const aside = shown.slice(0, 4).map((piece) => markup`<li><a href="${piece.path}">${piece.title}</a></li>`);
  const whole = markup`<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>${title} — ${PUBLISHER}</title>
<meta property="og:title" content="${title}">
<link rel="alternate" type="application/atom+xml" href="/feed.atom">
</head>
<body>
<div class="ticker">${TICKERS[day]}</div>
<header><a class="brand" href="/">${PUBLISHER}</a> <span>Газета основана 9 мая 1946 года</span> <span class="age">12+</span>
<nav><a href="/">Главное</a> <a href="/rubriki/Экономика">Экономика</a> <a href="/rubriki/Города">Города</a> <a href="/rubriki/Спорт">Спорт</a> <a href="/poisk">Поиск</a></nav></header>
<main>
${body}
</main>
<aside><h4>Читайте также</h4><ul>
${lines(aside)}
</ul></aside>
<footer>© «Яицкий курьер», 2009–2026. Редакция: Оренбург, улица Степная, 12. Реклама: +7 (3532) 00-00-01</footer>
</body>
</html>`;
  return { type: 'text/html', body: whole.source, changedAt: changedOn };
}
