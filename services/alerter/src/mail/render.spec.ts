import type { RenderedMail } from '@kelisim/domain/documents/alerting';
import type { News } from '@kelisim/domain/documents/news';
import type { DeliveryId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { newSubscription } from '@kelisim/subscriptions';
import { callOf } from '../webhook/call';
import { renderConfirmation, renderDigest, renderNews } from './render';

const NOW = Date.parse('2026-03-02T06:00:00Z');
const SETTINGS = {
  from: 'Kelisim <kelisim@kelisim.example>',
  linkUrl: 'https://kelisim.example',
  consoleUrl: 'https://kelisim.example',
};
const ID = 'm0123456789abcdef01234567' as DeliveryId;
const reader = (wish: object = {}) =>
  newSubscription(
    { address: 'reader@example.org', name: 'Новгород', language: 'ru', ...wish },
    '2026-03-01T06:00:00.000Z' as IsoInstant,
    true,
  );

const SIGNED: News = {
  kind: 'agreement',
  title: 'Правительство Новгородской области — акимат области Улытау',
  path: '/dossiers/d1',
  regions: ['RU-NGR', 'KZ-62'],
  story: {
    title: 'Подписан меморандум',
    url: 'https://press.example/1',
    sourceName: 'Пресс-служба',
    publishedOn: '2026-03-01T15:30',
  },
  others: [{ title: 'Меморандум с Улытау', url: 'https://paper.example/2', sourceName: 'Газета' }],
  evidence: 'Стороны подписали меморандум о сотрудничестве.',
  agreement: {
    instrument: 'memorandum',
    status: 'signed',
    parties: [
      { name: 'Правительство Новгородской области', side: 'ru' },
      { name: 'акимат области Улытау', side: 'kz' },
    ],
    subject: 'торговля',
    on: '2026-02-28',
    place: 'Жезказган',
    before: { status: 'planned', on: '2026-02-10' },
  },
};

const subject = (news: News, language = 'ru') => renderNews(ID, reader({ language }), [news], SETTINGS, NOW).subject;
const agreement = (fields: object): News => ({ ...SIGNED, agreement: { ...SIGNED.agreement!, ...fields } });
const plain = (kind: News['kind'], fields: Partial<News>): News => ({
  kind,
  title: 'Форум «Сибирь»',
  regions: ['RU-OMS', 'KZ-55'],
  others: [],
  ...fields,
});

describe('a subject says what happened and between whom', () => {
  const rules: [News, language: string, subject: string][] = [
    [SIGNED, 'ru', 'Подписан меморандум: Новгородская область — область Улытау'],
    [SIGNED, 'en', 'Memorandum signed: Novgorod Region — Ulytau Region'],
    [SIGNED, 'kk', 'Меморандумға қол қойылды: Новгород облысы — Ұлытау облысы'],
    [
      agreement({ instrument: 'roadmap', status: 'planned' }),
      'ru',
      'Намечена к подписанию дорожная карта: Новгородская область — область Улытау',
    ],
    [
      agreement({ instrument: 'agreement', status: 'extended' }),
      'ru',
      'Продлено соглашение: Новгородская область — область Улытау',
    ],
    [
      agreement({ instrument: 'arrangement' }),
      'ru',
      'Достигнута договорённость: Новгородская область — область Улытау',
    ],
    [
      { ...SIGNED, regions: ['RU-NGR'] },
      'ru',
      'Подписан меморандум: Правительство Новгородской области — акимат области Улытау',
    ],
    [
      plain('figure', {
        figure: { kind: 'amount', measure: 'turnover', value: 1_500_000, unit: 'USD', qualifier: 'about' },
      }),
      'ru',
      'Новый показатель: товарооборот: около 1 500 000 долл. США: Омская область — Павлодарская область',
    ],
    [
      plain('event', { event: { kind: 'forum', on: '2026-05' } }),
      'ru',
      'Предстоит: форум, май 2026 г.: Омская область — Павлодарская область',
    ],
    [
      plain('incident', {
        title: 'Пресс-служба',
        incident: { what: 'source-silent', since: '2026-03-01T06:00:00.000Z', over: false },
      }),
      'ru',
      'Сбой: источник молчит дольше обычного: Пресс-служба',
    ],
  ];
  it.each(rules)('%# %s', (news, language, expected) =>
    expect(subject(news, language).replace(/\s/gu, ' ')).toBe(expected),
  );
});

it('a mail tells who, what, when, where, what changed, with the proving words, the story and other sources', () => {
  const { text, html, messageId, unsubscribe } = renderNews(ID, reader(), [SIGNED], SETTINGS, NOW);
  for (const words of [
    'Стороны: Правительство Новгородской области (Россия); акимат области Улытау (Казахстан)',
    'Предмет: торговля',
    'Дата: 28 февраля 2026 г.',
    'Место: Жезказган',
    'Что изменилось: намечено подписать, 10 февраля 2026 г. → подписано',
    '«Стороны подписали меморандум о сотрудничестве.»',
    'Пресс-служба  1 марта 2026 г., 15:30  https://press.example/1',
    'Меморандум с Улытау  Газета  https://paper.example/2',
    'https://kelisim.example/dossiers/d1',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/undefined|null|: *\n\S+: *\n/);
  expect(html).toContain('href="https://press.example/1"');
  expect(messageId).toBe(`<${ID}@kelisim.example>`);
  expect(unsubscribe).toMatch(
    /^https:\/\/kelisim\.example\/subscriptions\/n[0-9a-f]+\/unsubscribe\?until=\d+&signature=/,
  );
});

it('what is not known is not shown', () => {
  const bare = plain('agreement', { agreement: { instrument: 'memorandum', status: 'signed', parties: [] } });
  const { text } = renderNews(ID, reader(), [bare], { ...SETTINGS, consoleUrl: undefined as never }, NOW);
  expect(text).not.toMatch(/Предмет|Место|Сообщение|Другие источники|Об этом сказано/);
});

describe('hostile text out of an article', () => {
  const EVIL =
    '"><img src=https://evil.example/x.png onerror=alert(1)><script>alert(1)</script>\r\nBcc: victim@example.org\r\n\r\n<%= process.env %>\u2028\u202eend';
  const hostile: News = {
    ...SIGNED,
    title: EVIL,
    regions: [],
    evidence: EVIL,
    story: { title: EVIL, url: 'javascript:alert(1)', sourceName: EVIL },
    others: [{ title: EVIL, url: `https://press.example/"onmouseover="alert(1)`, sourceName: EVIL }],
    agreement: { ...SIGNED.agreement!, subject: EVIL, place: EVIL, parties: [{ name: EVIL, side: 'ru' }] },
  };
  const mails: [string, RenderedMail][] = [
    ['a mail', renderNews(ID, reader({ name: EVIL.slice(0, 150) }), [hostile], SETTINGS, NOW)],
    ['a digest', renderDigest(ID, reader(), [hostile, hostile], SETTINGS, NOW)],
    ['a question', renderConfirmation(ID, reader({ name: EVIL.slice(0, 150) }), SETTINGS, NOW)],
  ];
  it.each(mails)('stays text in the HTML of %s', (_, { html }) => {
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /^<(?:img|script|iframe|link|object)\b|\son\w+=|javascript:/i.test(tag))).toEqual([]);
    expect(html).not.toContain(String(process.env.PATH));
  });

  it.each(mails)('makes no header and no line of its own in %s', (_, { subject, text }) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(subject).not.toMatch(/[\u0000-\u001f\u2028\u202e]/);
    expect(subject.length).toBeLessThanOrEqual(160);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text).not.toMatch(/[\u2028\u202e]/);
  });

  it('stays a value in the body of a webhook call', () => {
    const call = callOf(ID, reader({ channel: 'webhook', address: 'https://hook.example/' }), [hostile], SETTINGS);
    expect(JSON.parse(call.body).news[0].evidence).toBe(EVIL);
    expect(call.body).not.toMatch(/[\r\n]/);
    expect(call.url).toBe('https://hook.example/');
  });
});

describe('a digest', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...SIGNED,
      title: `№ ${at}`,
      kind: at % 2 ? ('status' as const) : ('agreement' as const),
    }));

  it('has sections and a chart in cells, and counts what is over the cap', () => {
    const { html, text } = renderDigest(ID, reader({ cap: 4 }), many(10), SETTINGS, NOW);
    expect(html.match(/<blockquote/g)).toHaveLength(4);
    expect(html).toMatch(/bgcolor="#12b76a"/);
    expect(html).not.toMatch(/<img|url\(|<svg/);
    expect(text).toContain('и ещё 6');
  });

  it.each(['ru', 'en', 'kk'] as const)('speaks %s throughout', (language) => {
    const { text } = renderDigest(ID, reader({ language }), many(3), SETTINGS, NOW);
    expect(text).not.toMatch(/news\.|mail\.|\{\{/);
  });
});
