import { page, read, TEXT, TITLE } from '../article.fixture';

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
      'that of the page’s own article among linked teasers',
      `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"В Омске открыли мост","datePublished":"2026-11-20"},{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2026-09-19"}]</script>`,
      {},
      '2026-09-19',
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
