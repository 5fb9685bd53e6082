import { extractArticle, type PageContext } from './extract';
import { isRefused } from './page/refusal';

const LEAD = 'Делегация Омской области побывала в Павлодаре и договорилась о поставках оборудования для теплиц.';
const NEXT = 'Стороны согласовали график встреч на следующий год и список предприятий, которые примут в них участие.';
const TEXT = `<p>${LEAD}</p><p>${NEXT}</p>`;
const TITLE = 'Омская делегация посетила Павлодар';

function read(html: string, context: Partial<PageContext> = {}) {
  const article = extractArticle(html, { url: 'https://region.example/news/1', ...context });
  if (isRefused(article)) throw new Error(article.refused);
  return article;
}

const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;

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

describe('the date', () => {
  const linked =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-09-01T10:00:00+06:00"}</script>';
  const meta = '<meta property="article:published_time" content="2026-09-02T10:00:00+06:00">';
  const microdata = '<span itemprop="datePublished" content="2026-09-03"></span>';
  const time = '<time datetime="2026-09-04T10:00:00+06:00">4 сентября</time>';
  const words = '<div>5 сентября 2026 года, 10:00</div>';
  const context = {
    url: 'https://region.example/2026/09/07/omsk/',
    timeZone: 'Asia/Omsk',
    feedDate: '2026-09-06T10:00:00+06:00',
  };
  const all = [linked, meta, microdata, time, words];

  it.each([
    ['json-ld', 0, '2026-09-01T10:00'],
    ['meta', 1, '2026-09-02T10:00'],
    ['microdata', 2, '2026-09-03'],
    ['time-element', 3, '2026-09-04T10:00'],
    ['words', 4, '2026-09-05T10:00'],
    ['feed', 5, '2026-09-06T10:00'],
  ])('comes from %s before what follows in the order of trust', (origin, from, date) => {
    const [head = '', other = ''] = [all.slice(from, 2).join(''), all.slice(Math.max(from, 2)).join('')];
    const article = read(page(head, `<h1>${TITLE}</h1>${other}<div>${TEXT}</div>`), context);
    expect([article.dateOrigin, article.publishedOn]).toEqual([origin, date]);
  });

  it.each([
    ['the address when nothing else tells', '', { url: 'https://region.example/2026/09/07/omsk/' }, '2026-09-07'],
    ['no page’s clock', '<header>Сегодня: 22 ноября 2026</header>', {}, undefined],
    ['no copyright', '<p>© 2026 Правительство, свидетельство от 14.03.2015</p>', {}, undefined],
    ['no teaser’s date', '<ul><li><a href="/2">Другая новость</a> 21.11.2026</li></ul>', {}, undefined],
    [
      'the feed’s rather than that of a change',
      '<div>Обновлено: 20.09.2026</div>',
      { feedDate: '2026-09-15' },
      '2026-09-15',
    ],
    [
      'no day after the page was seen',
      '<div>25 декабря 2026</div>',
      { seenOn: '2026-09-20', feedDate: '2026-09-19' },
      '2026-09-19',
    ],
    [
      'yesterday, counted from the day the page was seen',
      '<div>вчера, 15:40</div>',
      { seenOn: '2026-09-01' },
      '2026-08-31T15:40',
    ],
    [
      'yesterday, counted from the page’s clock',
      '<div>22.11.2026</div><ul><li>вчера, 15:40</li></ul>',
      { seenOn: undefined },
      '2026-11-22',
    ],
    [
      'the minute that readers see of a clock marked as UTC',
      '<time datetime="2026-09-19T23:30:00Z">19.09.2026 23:30</time>',
      { timeZone: 'Asia/Omsk' },
      '2026-09-19T23:30',
    ],
    [
      'a machine’s day with the time of day beside it',
      '<time datetime="2026-09-19">19 сентября, 14:05</time>',
      {},
      '2026-09-19T14:05',
    ],
  ] as const)('is %s', (_, line, context, date) => {
    expect(read(page('', `<h1>${TITLE}</h1><div>${TEXT}</div>${line}`), context).publishedOn).toBe(date);
  });
});

describe('the text', () => {
  it.each([
    ['a menu', '<ul class="menu"><li><a href="/">Главная</a></li><li><a href="/n">Новости</a></li></ul>', ''],
    ['share buttons', '', '<div class="ya-share">Поделиться в социальных сетях</div>'],
    [
      'a cookie notice',
      `<div class="cookie-warning"><p>${NEXT.replace('Стороны', 'Мы используем файлы cookie, стороны')}</p></div>`,
      '',
    ],
    [
      'comments',
      '',
      `<div id="comments"><p>${LEAD.replace('Делегация', 'Комментатор пишет, что делегация')}</p></div>`,
    ],
    [
      'a ticker',
      '<marquee>Курс тенге к рублю вырос на три процента за последние сутки, сообщил национальный банк.</marquee>',
      '',
    ],
    ['a reference to another article', '', '<p>Читайте также: <a href="/2">В Омске открыли мост</a></p>'],
    ['an appeal to subscribe', '', '<p>Подписывайтесь на наш канал, чтобы первыми узнавать новости области.</p>'],
    ['a credit', '', '<p>Фото: пресс-служба правительства</p>'],
    ['date and counter', '<p>19.09.2026</p><p>Просмотров: 12</p>', ''],
    ['the way back', '', '<p><a href="/n">Возврат к списку</a></p>'],
    ['a hidden copy', `<div style="display:none">${TEXT}</div>`, ''],
    ['the paragraph that repeats the lead', `<p class="lead">${LEAD}</p>`, ''],
    [
      'documents for download',
      '',
      '<ul><li><a href="/1.pdf">Программа (PDF)</a></li><li><a href="/2.pdf">Список (PDF)</a></li></ul>',
    ],
  ])('is without %s', (_, above, below) => {
    const { text } = read(
      page('', `<div class="news"><h1>${TITLE}</h1>${above}<div class="text">${TEXT}${below}</div></div>`),
    );
    expect(text).toBe(`${LEAD}\n${NEXT}`);
  });

  it.each([
    ['a heading', '<h3>Итоги</h3>', 'Итоги'],
    ['items', '<ul><li>теплицы;</li><li>элеваторы.</li></ul>', 'теплицы;\nэлеваторы.'],
    [
      'rows of a table',
      '<table><tr><th>Год</th><th>Тонн</th></tr><tr><td>2025</td><td>140</td></tr></table>',
      'Год | Тонн\n2025 | 140',
    ],
    [
      'words around a link',
      '<p>Об этом сообщил <a href="/m">министр торговли</a> на встрече в Омске.</p>',
      'Об этом сообщил министр торговли на встрече в Омске.',
    ],
    ['lines of a paragraph', '<p>Первая строка<br>вторая строка.</p>', 'Первая строка\nвторая строка.'],
    [
      'a quotation',
      '<blockquote><p>«Мы довольны», — сказал министр.</p></blockquote>',
      '«Мы довольны», — сказал министр.',
    ],
    ['a soft hyphen’s word', '<p>Правитель&shy;ство одобрило.</p>', 'Правительство одобрило.'],
  ])('keeps %s', (_, between, kept) => {
    const { text } = read(page('', `<h1>${TITLE}</h1><div><p>${LEAD}</p>${between}<p>${NEXT}</p></div>`));
    expect(text).toBe(`${LEAD}\n${kept}\n${NEXT}`);
  });

  it('stands where a source’s selector says', () => {
    const html = page(
      '',
      `<div class="a">${TEXT}</div><div class="b"><p>${NEXT} ${LEAD}</p></div><i class="d">01.02.2026</i>`,
    );
    expect(read(html, { selectors: { text: '.b' } }).text).toBe(`${NEXT} ${LEAD}`);
    expect(read(html, { selectors: { text: '.nothing' } }).text).toContain(LEAD);
  });
});

describe('a page without an article', () => {
  it.each([
    [
      'DDoS-Guard',
      '<title>DDOS-GUARD</title>',
      '<h1>Checking your browser before accessing region.example</h1>',
      'challenge-page',
    ],
    [
      'Cloudflare',
      '<title>Just a moment...</title>',
      '<p>Enable JavaScript and cookies to continue</p>',
      'challenge-page',
    ],
    [
      'Qrator',
      '<script src="/__qrator/qauth_utm_v2.js"></script>',
      '<noscript>Включите JavaScript</noscript>',
      'challenge-page',
    ],
    [
      'a refusal in Russian',
      '<title>Доступ ограничен</title>',
      '<p>Доступ к сайту временно ограничен. Подтвердите, что вы не робот.</p>',
      'challenge-page',
    ],
    [
      'not found',
      '<title>Страница не найдена</title>',
      '<p>Ошибка 404. Запрашиваемая страница не существует.</p>',
      'soft-not-found',
    ],
    [
      'not found, over teasers',
      '<title>404 - Страница не найдена</title>',
      `<h1>Страница не найдена</h1>${TEXT.repeat(6)}`,
      'soft-not-found',
    ],
    ['not found in Kazakh', '<title>Бет табылмады</title>', '<p>Кешіріңіз</p>', 'soft-not-found'],
    ['a shell', '<title>Портал</title>', '<div id="root"></div>', 'no-text'],
  ])('%s', (_, head, body, refused) => {
    expect(extractArticle(page(head, body), { url: 'https://region.example/' })).toEqual({ refused });
  });

  it('is not an article that tells of one', () => {
    expect(
      read(
        page(
          '',
          `<h1>Страница не найдена: история одного сайта</h1>${[1, 2, 3, 4].map((part) => `<p>Часть ${part}. ${LEAD} ${NEXT}</p>`).join('')}`,
        ),
      ).text,
    ).toContain(LEAD);
  });
});

describe('the rest', () => {
  it.each([
    ['<link rel="canonical" href="/news/5#top">', 'https://region.example/news/5'],
    ['<meta property="og:url" content="https://region.example/news/6">', 'https://region.example/news/6'],
    ['<link rel="canonical" href="https://region.example/">', undefined],
    ['<link rel="canonical" href="javascript:void(0)">', undefined],
    ['', undefined],
  ])('canonical address of %s', (head, expected) => {
    expect(read(page(head, TEXT)).canonicalUrl).toBe(expected);
  });

  it.each([
    ['<meta property="og:image" content="/upload/1.jpg">', 'https://region.example/upload/1.jpg'],
    [
      '<meta property="og:image" content="/img/logo.png"><link rel="image_src" href="/2.jpg">',
      'https://region.example/2.jpg',
    ],
    ['<meta property="og:image" content="/no-photo.jpg">', undefined],
  ])('image of %s', (head, expected) => {
    expect(read(page(head, TEXT)).imageUrl).toBe(expected);
  });

  it.each([
    ['<meta name="author" content="Анна Петрова">', 'Анна Петрова'],
    ['<meta name="author" content="Автор: А. Петрова">', 'А. Петрова'],
    ['<meta name="author" content="admin">', undefined],
    ['<meta name="author" content="Пресс-служба">', undefined],
    ['<meta name="author" content="Омский Вестник"><meta property="og:site_name" content="Омский Вестник">', undefined],
  ])('author of %s', (head, expected) => {
    expect(read(page(head, TEXT)).author).toBe(expected);
  });

  it.each([
    [LEAD, 'ru'],
    [
      'Облыс әкімі кәсіпкерлермен кездесіп, ауыл шаруашылығы өнімдерін жеткізу мәселелерін талқылады деп хабарлайды.',
      'kk',
    ],
    ['Делегация Қостанай облысы посетила Челябинск и договорилась о поставках муки, сахара и масла на весь год.', 'ru'],
    ['The delegation of Omsk Region visited Pavlodar and agreed on deliveries of equipment for greenhouses.', 'en'],
  ])('language of «%s»', (text, language) => {
    expect(read(page('', `<p>${text}</p>`)).language).toBe(language);
  });
});
