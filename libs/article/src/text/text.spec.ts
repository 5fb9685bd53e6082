import { LEAD, NEXT, page, read, TEXT, TITLE } from '../article.fixture';

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
    ['lines of preformatted text', '<pre>Первая строка\nвторая строка.</pre>', 'Первая строка\nвторая строка.'],
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
    expect(read(html, { selectors: { date: '.d' } }).dateOrigin).toBe('selector');
  });
});
