import { type AnsweredPage, pageVerdict } from './page-verdict';

const answered = (html: string, more: Partial<AnsweredPage> = {}): AnsweredPage => ({
  html,
  status: 200,
  headers: { 'content-type': 'text/html' },
  askedUrl: 'https://press.example.ru/news/4136/',
  finalUrl: 'https://press.example.ru/news/4136/',
  ...more,
});
const verdict = (html: string, more: Partial<AnsweredPage> = {}) => pageVerdict(answered(html, more))?.reason;

const sentence =
  'Губернатор области и аким района обсудили поставки зерна, ремонт пунктов пропуска и обмен студентами.';
const menu = '<nav><a href="/news/">Новости</a><a href="/contacts/">Контакты</a></nav>';
const page = (title: string, headline: string, body: string) =>
  `<html><head><title>${title}</title></head><body>${menu}<h1>${headline}</h1>${body}<footer>Пресс-служба</footer></body></html>`;
const article = (title: string, more = '') =>
  page(`${title} — Пресс-служба`, title, `<p>${sentence}</p>`.repeat(6) + more);

describe('a page of bot protection', () => {
  it.each<[string, string]>([
    ['Cloudflare', '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>'],
    ['Cloudflare, refused', '<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>'],
    ['Qrator', '<html><body><script src="/__qrator/qauth_utm_v2.js"></script></body></html>'],
    ['DDoS-Guard', '<title>DDoS-Guard</title><h1>Проверка браузера перед переходом на сайт</h1>'],
    ['Incapsula', '<iframe src="/_Incapsula_Resource?SWUDNSAI=9"></iframe>'],
    [
      'a cookie and a reload',
      '<html><body><script>document.cookie="k=1;path=/";location.reload();</script></body></html>',
    ],
    ['a captcha in Russian', '<title>Проверка</title><p>Подтвердите, что вы не робот</p>'],
    ['a captcha alone', '<form><div class="g-recaptcha" data-sitekey="x"></div></form>'],
    ['a limit', '<h1>Доступ временно ограничен</h1><p>Слишком много запросов с вашего адреса</p>'],
  ])('of %s', (_what, html) => {
    expect(verdict(html)).toBe('challenge-page');
  });

  it('that says so in a header', () => {
    expect(verdict(article('Визит'), { headers: { 'cf-mitigated': 'challenge' } })).toBe('challenge-page');
  });
});

describe('a page that is not there', () => {
  it.each<[string, string]>([
    ['404', '404'],
    ['Ошибка 404 — Правительство области', ''],
    ['404 Not Found', '404'],
    ['Страница не найдена', 'Страница не найдена'],
    ['Пресс-служба', 'Запрашиваемая страница не существует'],
    ['Пресс-служба', 'Новость удалена'],
    ['Пресс-служба', 'Материал не найден'],
    ['Пресс-служба', 'К сожалению, такой страницы не существует'],
    ['Пресс-служба', 'Такой новости не существует'],
    ['Элемент не найден!', ''],
    ['Page not found', 'Oops! Page not found'],
    ['Бет табылмады', ''],
  ])('titled %p with the headline %p', (title, headline) => {
    expect(
      verdict(
        page(
          title,
          headline,
          '<p>Попробуйте начать с главной страницы сайта или воспользуйтесь поиском, который находится наверху.</p>',
        ),
      ),
    ).toBe('soft-not-found');
  });

  it('sends its visitors home', () => {
    expect(verdict(article('Главное'), { finalUrl: 'https://press.example.ru/' })).toBe('soft-not-found');
    expect(verdict(article('Главное'), { finalUrl: 'https://press.example.ru/ru/' })).toBe('soft-not-found');
    expect(verdict(article('Новости'), { finalUrl: 'https://press.example.ru/news/' })).toBe('soft-not-found');
  });
});

describe('a login', () => {
  it.each(['Авторизация', 'Вход', 'Войти в систему', 'Sign in', 'Кіру'])('with the headline %p', (headline) => {
    expect(verdict(page('Портал', headline, '<form><input name="u"><input type="password"></form>'))).toBe(
      'redirect-to-login',
    );
  });
});

describe('an article', () => {
  it.each<[string, string]>([
    ['about bots', article('Подтвердите, что вы не робот: как работают капчи')],
    ['with a captcha under it', article('Визит', '<form><div class="g-recaptcha"></div></form>')],
    ['with a login in its header', article('Визит', '<form>Вход<input type="password"></form>')],
    ['about a page that is not found', article('Страница не найдена: почему исчезают сайты')],
    ['with a number that reads like an error', article('404 километра дороги отремонтируют')],
    [
      'that is short, with such a number',
      page('404 километра дороги отремонтируют', '404 километра дороги отремонтируют', `<p>${sentence}</p>`),
    ],
    ['that is short', page('Делегация прибыла', 'Делегация прибыла', '<p>Встреча пройдёт завтра.</p>')],
    ['about entering a market', page('Вход на рынок', 'Вход на рынок Казахстана', `<p>${sentence}</p>`)],
    [
      'behind a shield that let us through',
      article('Визит', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
    ],
    ['that sets a cookie and moves', article('Визит', '<script>document.cookie="a=1";location.href="#top"</script>')],
    ['with nothing in it', ''],
  ])('%s is none of these', (_what, html) => {
    expect(verdict(html)).toBeUndefined();
  });

  it('may be the home page itself, or stand at the top of a site', () => {
    const home = { askedUrl: 'https://press.example.ru/', finalUrl: 'https://press.example.ru/' };
    expect(verdict(article('Главное'), home)).toBeUndefined();
    expect(verdict(article('Визит'), { finalUrl: 'https://www.press.example.ru/news/4136' })).toBeUndefined();
  });
});

describe('a page whose title or headline says nothing else', () => {
  const teasers = `<div class="popular"><p>${sentence}</p></div>`.repeat(6);

  it.each<[string, string, string]>([
    ['404 - Страница не найдена | Правительство', 'Страница не найдена', 'soft-not-found'],
    ['Страница не найдена — Правительство области', 'Правительство области', 'soft-not-found'],
    ['Правительство', '404', 'soft-not-found'],
    ['Правительство', 'К сожалению, запрашиваемая вами страница не существует или была удалена.', 'soft-not-found'],
    ['Акимат', 'Бет табылмады', 'soft-not-found'],
    ['Attention Required! | Cloudflare', 'Sorry, you have been blocked', 'challenge-page'],
    ['press.example.ru', 'Checking your browser before accessing press.example.ru', 'challenge-page'],
    ['Проверка браузера', '', 'challenge-page'],
    ['Доступ временно ограничен | Портал', '', 'challenge-page'],
    ['Правительство', 'На сайте ведутся технические работы', 'http-failed'],
    ['Сайт временно недоступен', '', 'http-failed'],
    ['Site maintenance', 'We are under maintenance', 'http-failed'],
  ])('titled %p with the headline %p is none, whatever stands beside it', (title, headline, reason) => {
    expect(verdict(page(title, headline, teasers))).toBe(reason);
  });

  it.each<[string, string]>([
    ['Документ не найден: в архиве ищут грамоту', 'Документ не найден: в архиве ищут грамоту'],
    ['404 километра дорог построят в области', '404 километра дорог построят в области'],
    ['Доступ ограничен — паводок в Оренбурге', 'Доступ ограничен — паводок в Оренбурге'],
    ['Технические работы – в районе отключат воду | Акимат', 'Технические работы – в районе отключат воду'],
    ['Проверка безопасности – в школах прошли учения', ''],
  ])('titled %p with the headline %p may be an article', (title, headline) => {
    expect(verdict(page(title, headline, teasers))).toBeUndefined();
  });
});

describe('a notice without a headline', () => {
  it.each([
    '<h2>Страница не найдена</h2><p>Проверьте адрес.</p>',
    '<div>Запрашиваемая страница не существует или была удалена. Вернитесь на <a href="/">главную</a>.</div>',
    '<font class="errortext">Элемент не найден</font>',
  ])('%p', (html) => {
    expect(verdict(page('Пресс-служба', '', html))).toBe('soft-not-found');
  });

  it('beside a short article is that of a box', () => {
    const box = '<div>Материалов не найдено</div><font class="errortext">Элемент не найден</font>';
    expect(verdict(page('Визит', 'Визит акима', `<p>${sentence}</p><p>${sentence}</p>${box}`))).toBeUndefined();
  });
});
