import { encode } from 'iconv-lite';
import type { Answer } from './lists';
import { dayOf, titleOf } from './lists';
import { ARTICLES, type Site, type Trap, trapOf } from './site';

const ACTS = ['провёл рабочую встречу', 'открыл новый цех', 'осмотрел строительство моста', 'принял делегацию соседей'];
const PLACES = ['в районном центре', 'на заводе', 'в доме культуры', 'на берегу реки', 'в областной больнице'];

/** The sentence by which an article is told from all others, wherever it turns up. */
export const markOf = (site: Site, article: number): string => `Это сообщение ${article} узла ${site.number}.`;
export const MARK = /Это сообщение (\d+) узла (\d+)\./;

function textOf(site: Site, article: number, day: number): string[] {
  const act = ACTS[(article * 7 + site.number) % ACTS.length];
  const place = PLACES[(article * 3 + site.number) % PLACES.length];
  const isCorrected = day === 2 && trapOf(site, article) === 'corrected';
  return [
    `Глава области ${act} ${place}, сообщила пресс-служба правительства региона. ${markOf(site, article)}`,
    `В поездке приняли участие ${isCorrected ? 17 + article : 12 + article} человек, в том числе представители предприятий и сельских поселений района.`,
    `Следующая поездка намечена на начало месяца: ${place} подведут итоги работы за квартал и обсудят планы на лето.`,
  ];
}

/**
 * What a site answers at the address of an article; undefined where there is none.
 * @param times how often this address has been asked, to fail the first times only
 */
export function articleAnswer(site: Site, url: URL, day: number, times: number): Answer | undefined {
  const id = /^\/(?:amp\/)?(?:news|closed)\/(\d+)\//.exec(url.pathname)?.[1] ?? oldId(url);
  const article = Number(id);
  if (!id || article > ARTICLES + day - 1) return undefined;
  return trapped(trapOf(site, article), article, url, times) ?? page(site, article, day);
}

const oldId = (url: URL): string | undefined =>
  url.pathname === '/old.php' ? (url.searchParams.get('id') ?? undefined) : undefined;

function trapped(trap: Trap, article: number, url: URL, times: number): Answer | undefined {
  switch (trap) {
    case 'moved':
      return url.pathname.endsWith('/visit')
        ? undefined
        : { status: 301, headers: { location: `/news/${article}/visit` } };
    case 'login':
      return { status: 302, headers: { location: `/login?backurl=/news/${article}/` } };
    case 'soft-404':
      return notice('Страница не найдена', 'Запрашиваемая страница не найдена.');
    case 'challenge':
      return times > 1 ? undefined : notice('Just a moment...', '<script src="/__qrator/qauth.js"></script>');
    case 'rate-limit':
      return times > 1 ? undefined : { status: 429, headers: { 'retry-after': '120' }, body: 'slow down' };
    case 'failing':
      return times > 2 ? undefined : { status: 503, body: 'Service Unavailable' };
    default:
      return undefined;
  }
}

const notice = (title: string, words: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`,
});

function page(site: Site, article: number, day: number): Answer {
  const title = titleOf(site, article);
  const html = `<!doctype html><html lang="ru"><head><meta charset="${site.charset}"><title>${title}</title>
<link rel="canonical" href="${trapOf(site, article) === 'moved' ? `/news/${article}/visit` : `${site.origin}/news/${article}/`}">
<meta property="article:published_time" content="${dayOf(article)}T12:00:00+03:00"></head>
<body><nav><a href="/">Главная</a> <a href="/news/">Новости</a> <a href="/admin/">Вход</a></nav>
<main><article><h1>${title}</h1>${textOf(site, article, day)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}</article></main><footer>© Правительство области</footer></body></html>`;
  return { type: `text/html; charset=${site.charset}`, body: encode(html, site.charset) };
}
