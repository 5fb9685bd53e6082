import { changedAt, type DemoDay, type Piece, piecesOf, shownOn } from './articles';
import { clock, dotted, lines, Markup, markup } from './markup';
import { latest, type Page, robots, type Site } from './page';

const PUBLISHER = 'Пресс-служба правительства Оренбургской области';
const PER_PAGE = 5;

const pieces = piecesOf('press-office');

/** The press office: windows-1251, a paged listing as Bitrix makes it, dates in figures. */
export const pressOffice: Site = {
  name: 'press-office',
  charset: 'windows-1251',
  answer({ path, query }, day) {
    if (path === '/robots.txt') return robots(['/bitrix/', '/search/', ...closedPaths()]);
    const shown = shownOn(pieces, day);
    if (path === '/' || path === '/news/') return listing(shown, Number(query.get('PAGEN_1') ?? 1), day);
    const piece = shown.find((one) => one.path === path);
    return piece && html(piece.title, article(piece), changedAt(piece, day));
  },
};

const closedPaths = (): string[] => pieces.filter((piece) => piece.closed).map((piece) => piece.path);

/** A page past the last one shows the last one again, as the engine does. */
function listing(shown: readonly Piece[], asked: number, day: DemoDay): Page {
  const count = Math.ceil(shown.length / PER_PAGE);
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), count);
  const part = shown.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const body = markup`<h1 id="pagetitle">Новости</h1>
<div class="news-list">
${lines(part.map(teaser))}
</div>
${pager(page, count)}`;
  return html('Новости', body, latest(shown.map((piece) => changedAt(piece, day))));
}

const teaser = (piece: Piece): Markup => markup`<p class="news-item" id="bx_${piece.path.replace(/\D/g, '')}">
<span class="news-date-time">${dotted(piece.publishedOn)}</span>
<a href="${piece.path}"><b>${piece.title}</b></a><br />
${(piece.text[0] ?? '').slice(0, 140)}...
</p>`;

function pager(page: number, count: number): Markup {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const links = numbers.map((one) =>
    one === page
      ? markup`<span class="modern-page-current">${String(one)}</span>`
      : markup`<a href="/news/?PAGEN_1=${String(one)}">${String(one)}</a>`,
  );
  const next = markup`<a class="modern-page-next" href="/news/?PAGEN_1=${String(page + 1)}">След.</a>`;
  return markup`<div class="modern-page-navigation">${lines(links)} ${page < count ? next : new Markup('')}</div>`;
}

const article = (
  piece: Piece,
): Markup => markup`<div class="breadcrumb"><a href="/">Главная</a> / <a href="/news/">Новости</a> / ${piece.rubric}</div>
<h1 id="pagetitle">${piece.title}</h1>
<div class="news-detail">
<span class="news-date-time">${dotted(piece.publishedOn)} ${clock(piece.publishedOn)}</span>
<div class="news-text">
${lines(piece.text.map((paragraph) => markup`<p>${paragraph}</p>`))}
</div>
<div class="news-tags">Метки: ${piece.tags.join(', ')}</div>
<p><a href="/news/">Возврат к списку</a></p>
</div>`;

function html(title: string, body: Markup, changedOn: Date): Page {
  const whole = markup`<!DOCTYPE html>
<html lang="ru">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1251" />
<title>${title} | ${PUBLISHER}</title>
<link href="/bitrix/cache/css/template.css" type="text/css" rel="stylesheet" />
</head>
<body>
<div id="header"><a href="/" class="logo">${PUBLISHER}</a>
<ul class="menu"><li><a href="/news/">Новости</a></li><li><a href="/bitrix/tools/map.php">Карта сайта</a></li><li><a href="/search/">Поиск</a></li></ul>
</div>
<div id="content">
${body}
</div>
<div id="footer">© 2008–2026 ${PUBLISHER}. При использовании материалов ссылка на сайт обязательна. Телефон: (3532) 00-00-00</div>
</body>
</html>`;
  return { type: 'text/html', body: whole.source, changedAt: changedOn };
}
