import { page, read, TEXT, TITLE } from '../article.fixture';

describe('the title', () => {
  it.each([
    ['a heading', '', `<h1>${TITLE}</h1>`],
    ['the window title without the site behind an upright line', `<title>${TITLE} | Омский вестник</title>`, ''],
    [
      'the window title without a ministry behind a dash',
      `<title>${TITLE} — Министерство торговли Омской области</title>`,
      '',
    ],
    ['the window title behind its section', `<title>Новости | ${TITLE} | Правительство Омской области</title>`, ''],
    [
      'og:title without og:site_name',
      `<meta property="og:title" content="${TITLE} - Вести"><meta property="og:site_name" content="Вести">`,
      '',
    ],
    [
      'the heading that agrees, not the site’s own',
      `<title>${TITLE}</title>`,
      `<h1>Правительство Омской области</h1><h2>${TITLE}</h2>`,
    ],
    [
      'the heading that agrees but for quotes and letter case',
      `<title>${TITLE.toUpperCase()}</title>`,
      `<h1>Меню</h1><h2>${TITLE}</h2>`,
    ],
    ['microdata', '<title>Новости</title>', `<div itemprop="headline">${TITLE}</div>`],
    ['linked data', `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}"}</script>`, ''],
    [
      'the heading beside the text where the page names only its section',
      '<title>Новости - Портал</title>',
      `<h1>Новости</h1><h3>${TITLE}</h3>`,
    ],
    [
      'the whole title of a heading cut short',
      `<title>${TITLE} | Вести</title>`,
      '<h1>Омская делегация посетила...</h1>',
    ],
    ['a heading without the date in it', `<title>${TITLE}</title>`, `<h1>${TITLE} <span>19.09.2026</span></h1>`],
    [
      'a dash that is the title’s own',
      `<title>Поезд Омск — Павлодар пойдёт весной</title>`,
      '',
      'Поезд Омск — Павлодар пойдёт весной',
    ],
  ])('is %s', (_, head, heading, expected = TITLE) => {
    expect(read(page(head, `${heading}<div>${TEXT}</div>`)).title).toBe(expected);
  });
});
