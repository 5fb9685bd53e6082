import { agreementStatus } from '@kelisim/domain/facts/agreement';
import { buildStory } from '../build-story';
import { agreements } from '.';
import data from './data/standings.json';

/** `memorandum/signed` for each agreement that a text tells of. */
const told = (text: string): string =>
  agreements(buildStory({ text, publishedOn: '2024-05-20' }))
    .map(({ instrument, status }) => `${instrument}/${status}`)
    .join(' ');

const cases = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s → %s', (text, want) => expect(told(text)).toBe(want));

it('names statuses of the closed list', () => {
  for (const { status } of data) expect(agreementStatus.options).toContain(status);
});

describe('how a paper stands, without a verb', () => {
  cases([
    ['Сеть возьмёт у завода четыре вагона в месяц, контракт уже на руках.', 'contract/signed'],
    ['Компания станет поставщиком штампов для завода (договор до 2026 года, 410 млн рублей).', 'contract/signed'],
    ['В работе – соглашение о побратимстве между Омском и Карагандой.', 'agreement/drafting'],
    ['На согласовании меморандум с акиматом.', 'memorandum/drafting'],
    ['К декабрю будет готово соглашение с акиматом.', 'agreement/drafting'],
    ['В планах – меморандум с музеем.', 'memorandum/planned'],
    ['Договор между фабриками остаётся в силе.', 'contract/in-force'],
  ]);
});

describe('what its words rest on', () => {
  cases([
    ['Сотрудничество опирается на соглашение областей.', 'agreement/in-force'],
    ['Обмен школьниками предусмотрен меморандумом.', 'memorandum/in-force'],
    ['Как записано в соглашении, ярмарки проходят каждый год.', 'agreement/in-force'],
    ['Основой служит Договор о союзничестве двух государств.', 'treaty/in-force'],
    ['Договор о двойных дипломах между вузами двух государств подписан.', 'contract/signed'],
    ['Контракта на руках нет.', ''],
    ['Директор приехал с папкой в руках и говорил о контракте.', ''],
  ]);
});

describe('verbs that are the paper, and papers that come of something', () => {
  cases([
    ['Завод законтрактовал на сезон 38 транспортёров для Костанайской области.', 'contract/signed'],
    ['Завод законтрактует партию насосов осенью.', 'contract/planned'],
    ['Завод заручился контрактом на 40 млн рублей.', 'contract/signed'],
    ['Области обзавелись дорожной картой до 2028 года.', 'roadmap/signed'],
    ['Компании обменялись письмами о намерениях.', 'letter-of-intent/signed'],
    ['Регионы скрепили дружбу меморандумом.', 'memorandum/signed'],
    ['Область присоединилась к меморандуму о Тоболе.', 'memorandum/signed'],
    ['Коллегам предложили присоединиться к соглашению о пожарах.', 'agreement/proposed'],
    ['Акимат представил на рассмотрение меморандум о туризме.', 'memorandum/proposed'],
    ['Фабрика уехала ни с чем: соглашение о дилерстве сорвалось.', ''],
  ]);
});
