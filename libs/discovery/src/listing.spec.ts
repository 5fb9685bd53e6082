import type { Discovery, DiscoveryInput } from './discovery';
import { type ListingMarks, listingLinks } from './listing';

const input = (text: string, more: Partial<DiscoveryInput> = {}): DiscoveryInput => ({
  text,
  url: 'https://press.example.ru/news/',
  rules: { home: 'https://press.example.ru/' },
  timeZone: 'Asia/Omsk',
  ...more,
});
const find = (text: string, more: Partial<DiscoveryInput> = {}, marks?: ListingMarks): Discovery =>
  listingLinks(input(text, more), marks);
const paths = (found: Discovery) =>
  found.kind === 'found' ? found.links.map((link) => link.canonical.replace('https://press.example.ru', '')) : [];
const next = (found: Discovery) =>
  found.kind === 'found' ? found.next?.replace('https://press.example.ru', '') : found;
const a = (href: string, words = 'Губернатор встретился с акимом') => `<a href="${href}">${words}</a>`;

describe('the articles of a listing', () => {
  it.each<[string, string]>([
    ['a number', '/news/4136/'],
    ['a headline', '/news/delegatsiya-pribyla-v-astanu'],
    ['a headline and a number', '/news/delegatsiya-pribyla-133159.html'],
    ['a date and a number', '/news/2024/03/12/5512/'],
    ['a small number', '/news/7/'],
    ['two words', '/news/vizit-akima'],
    ['one word, under a headline', '/news/vstrecha/'],
    ['an id in the query', '/news/detail.php?ID=55'],
    ['an id with a type', '/news/more.htm?id=11316523@cmsArticle'],
    ['another section', '/press-center/delegatsiya-iz-kostanaya-pribyla/'],
    ['a headline that begins like a section', '/news/kontakty-s-kazahstanom-rasshiryatsya'],
    ['a number of WordPress', '/?p=4136'],
    ['a headline in Cyrillic', '/news/визит-делегации-костаная/'],
  ])('are known by %s', (_what, href) => {
    expect(paths(find(a(href)))).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['itself', '/news/'],
    ['itself with a fragment', '#top'],
    ['the home page', '/'],
    ['a section', '/contacts/'],
    ['a section below', '/news/archive/'],
    ['a tag', '/news/tags/ekonomika-i-finansy-2024'],
    ['a shelf of sections', '/category/ekonomika-i-sotsialnaya-politika-2024/'],
    ['what every site has', '/politika-konfidencialnosti/'],
    ['a page of itself', '/news/?PAGEN_1=2'],
    ['a page of itself by path', '/news/page/12/'],
    ['a file', '/upload/iblock/2024/prikaz-123-45.pdf'],
    ['another site', 'https://example.com/news/4136'],
    ['a script', 'javascript:void(0)'],
    ['a mail address', 'mailto:press@example.ru'],
  ])('are not: %s', (_what, href) => {
    expect(find(a(href))).toMatchObject({ kind: 'nothing', reason: 'listing-empty' });
  });

  it('are not sections below the list', () => {
    expect(find(a('/news/sport/', 'Спорт') + a('/news/economy/', 'Экономика и финансы'))).toMatchObject({
      kind: 'nothing',
    });
  });

  it('are not what menus lead to', () => {
    const page = `<header>${a('/press/o-gubernatore-oblasti-kratko')}</header><nav>${a('/news/2021/')}</nav>${a('/news/4136')}<footer>${a('/news/karta-sajta-2022')}</footer>`;
    expect(paths(find(page))).toEqual(['/news/4136']);
  });

  it('are what the pattern of the source says, wherever they stand', () => {
    const articlePattern = /^https:\/\/press\.example\.ru\/n\/\d+$/u;
    expect(paths(find(`<nav>${a('/n/1?utm_source=x')}</nav>${a('/news/4136')}`, { articlePattern }))).toEqual(['/n/1']);
  });

  it('stand once each, with the longest words that lead to them', () => {
    const page = `<a href="/news/41/"><img src="x.jpg"></a>${a('/news/41', 'Соглашение о сотрудничестве подписано')}${a('http://www.press.example.ru/news/41/', 'Далее')}`;
    expect(find(page)).toMatchObject({
      links: [{ url: 'https://press.example.ru/news/41/', title: 'Соглашение о сотрудничестве подписано' }],
    });
    expect(paths(find(page))).toHaveLength(1);
  });

  it('are relative to what the page says they are relative to', () => {
    expect(
      paths(find(`<head><base href="/ru/"></head>${a('news/4136')}`, { url: 'https://press.example.ru/ru/news' })),
    ).toEqual(['/ru/news/4136']);
  });

  it('may lie on subdomains and mirrors of the publisher', () => {
    const rules = { home: 'https://example.ru/', mirrors: ['example.su'] };
    const page =
      a('https://minec.example.ru/news/41') + a('https://example.su/news/42') + a('https://notexample.ru/news/43');
    expect(find(page, { url: 'https://example.ru/news/', rules })).toMatchObject({
      links: [{ canonical: 'https://minec.example.ru/news/41' }, { canonical: 'https://example.ru/news/42' }],
    });
  });

  it('are found by the marks of the source', () => {
    const page = `${a('/news/40', 'Меню')}<div class="n"><time datetime="2024-03-12">12 марта</time><h3>Заголовок</h3><a href="/x/41">Далее</a></div><div class="n"><a href="/x/42">Второй</a></div><div class="n">без ссылки</div>`;
    expect(find(page, {}, { item: '.n', title: 'h3', date: 'time' })).toMatchObject({
      links: [{ title: 'Заголовок', dateText: '2024-03-12' }, { canonical: 'https://press.example.ru/x/42' }],
      broken: 1,
    });
  });

  it('may come in JSON that a button loads', () => {
    expect(paths(find(JSON.stringify({ ok: 'yes', html: `<div>${a('/news/4136')}</div>` })))).toEqual(['/news/4136']);
  });
});

describe('a listing that lists nothing', () => {
  it.each<[string, string, ListingMarks | undefined, string]>([
    ['whose marks match nothing', a('/news/1'), { item: 'div.item' }, 'selector "div.item" matches nothing'],
    [
      'that a script would fill',
      '<div id="app"></div><script src="app.js"></script>',
      undefined,
      'the page holds no links: it may need a script to run',
    ],
    ['with other links only', a('/about'), undefined, "none of 1 links is an article's"],
    ['that is empty', '', undefined, 'the page holds no links: it may need a script to run'],
  ])('%s is a broken source, not "no news"', (_what, page, marks, cause) => {
    expect(find(page, {}, marks)).toEqual({ kind: 'nothing', reason: 'listing-empty', cause });
  });

  it('that nests without end is refused', () => {
    expect(find('<div>'.repeat(100_000))).toMatchObject({ kind: 'nothing', reason: 'markup-too-deep' });
  });
});

describe('the next page of a listing', () => {
  const one = a('/news/4136');

  it.each<[string, string, string]>([
    ['rel=next in the head', '<link rel="next" href="/news/?PAGEN_1=2">', '/news/?PAGEN_1=2'],
    ['rel=next on a link', '<a rel="nofollow next" href="?page=2">2</a>', '/news/?page=2'],
    ['numbers of Bitrix', a('?PAGEN_1=3', '3') + a('?PAGEN_1=2', '2') + a('?PAGEN_1=9', 'Конец'), '/news/?PAGEN_1=2'],
    ['the second counter of Bitrix, with its hash', a('/news/?PAGEN_2=2#nav_start', '2'), '/news/?PAGEN_2=2'],
    ['the navigation of newer Bitrix', a('?nav-news=page-2', '2'), '/news/?nav-news=page-2'],
    ['words', a('/news/page/2/', 'Следующая →'), '/news/page/2/'],
    ['words in Kazakh', a('/news/?page=2', 'Келесі'), '/news/?page=2'],
    ['an arrow', a('/news/page2', '»'), '/news/page2'],
    ['a class', '<a class="pagenav__page--next" href="?page=2"><svg/></a>', '/news/?page=2'],
    [
      'a button',
      '<button class="btn" data-url="/news/?PAGEN_1=2&amp;ajax=y">Показать ещё</button>',
      '/news/?PAGEN_1=2&ajax=y',
    ],
    [
      'a button by its class',
      '<div class="js-load-more" data-next-url="/news/part?offset=20"></div>',
      '/news/part?offset=20',
    ],
    ['numbers that begin with 0', a('?page=1', '2') + a('?page=2', '3'), '/news/?page=1'],
    [
      'a title beside numbers that begin with 0',
      '<a title="На следующую страницу" href="?page=1"><svg/></a>',
      '/news/?page=1',
    ],
    ['an offset', a('?limitstart=20', '2') + a('?limitstart=40', '3'), '/news/?limitstart=20'],
  ])('by %s', (_what, markup, address) => {
    expect(next(find(one + markup))).toBe(address);
  });

  it.each<[string, string, string]>([
    [
      'https://press.example.ru/news/?PAGEN_1=2',
      a('?PAGEN_1=1', '1') + a('?PAGEN_1=2', '2') + a('?PAGEN_1=3', '3'),
      '/news/?PAGEN_1=3',
    ],
    ['https://press.example.ru/news/page/2/', a('/news/', '1') + a('/news/page/3/', '3'), '/news/page/3/'],
    [
      'https://press.example.ru/news/?PAGEN_1=2',
      a('?PAGEN_1=3', 'Следующая') + a('?PAGEN_1=12', 'Последняя'),
      '/news/?PAGEN_1=3',
    ],
  ])('from %s', (url, markup, address) => {
    expect(next(find(one + markup, { url }))).toBe(address);
  });

  it.each<[string, string, string]>([
    [
      'the last page, which links back only',
      'https://press.example.ru/news/?PAGEN_1=3',
      a('?PAGEN_1=1', '1') + a('?PAGEN_1=2', '2'),
    ],
    ['"read on" under an article', 'https://press.example.ru/news/', a('/news/4137', 'Далее')],
    ['pages of another list', 'https://press.example.ru/news/', a('/events/?PAGEN_1=2', '2')],
    ['the first page by its number', 'https://press.example.ru/news/', a('?PAGEN_1=1', '1')],
    ['the pages of a box beside the list', 'https://press.example.ru/news/?PAGEN_1=2', a('?PAGEN_2=3', '3')],
    ['a post of WordPress', 'https://press.example.ru/', a('/?p=4136', 'Визит')],
    ['a button without an address', 'https://press.example.ru/news/', '<button data-url="7">Показать ещё</button>'],
    [
      'a button on another site',
      'https://press.example.ru/news/',
      '<button data-url="https://example.com/?page=2">Показать ещё</button>',
    ],
    ['a share button', 'https://press.example.ru/news/', '<span class="share" data-url="/news/4136">Поделиться</span>'],
  ])('is none on %s', (_what, url, markup) => {
    expect(next(find(one + markup, { url }))).toBeUndefined();
  });

  it('by the mark of the source', () => {
    expect(
      next(find(`<div class="n">${one}</div><a class="x" href="/news/p-2">2</a>`, {}, { item: '.n', next: 'a.x' })),
    ).toBe('/news/p-2');
  });

  it('past the end repeats the last one: the signature tells', () => {
    const signature = (page: number) => {
      const found = find(one + a('?PAGEN_1=2', '2'), { url: `https://press.example.ru/news/?PAGEN_1=${page}` });
      return found.kind === 'found' && found.signature;
    };
    expect(signature(2)).toBe(signature(3));
  });
});
