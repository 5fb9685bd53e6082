import { LEAD, NEXT, page, read, TEXT } from './article.fixture';
import { extractArticle } from './extract';

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
