import type { Series } from '@kelisim/domain/documents/series';
import { entriesOf } from '@kelisim/ledger';
import { Chain } from './embedded-chain';

jest.setTimeout(60_000);

/** One region's trade as three papers tell it: two agree, one does not; then of another period, and a plan. */
const NEWS: Readonly<Record<string, string>> = {
  'governor.txt': `Торговля с Казахстаном растёт
15 февраля 2024
Губернатор Омской области встретился с акимом Павлодарской области. Стороны обсудили торговлю и промышленную кооперацию.
Товарооборот Омской области с Казахстаном в 2023 году составил 1,23 млрд долларов.`,
  'mission.txt': `Омские предприятия ищут партнёров в Казахстане
20 марта 2024
Делегация омских предпринимателей посетила Астану. На встрече с казахстанскими компаниями министр экономики Омской области рассказал, что в 2023 году товарооборот региона с Казахстаном превысил 1,2 млрд долларов.
Стороны договорились о поставках мебели.`,
  'talks.txt': `Омск и Петропавловск обсудили сотрудничество
25 марта 2024
В Петропавловске прошли переговоры делегации Омской области с акиматом Северо-Казахстанской области. Как отметил аким области, товарооборот Омской области и Казахстана в 2023 году составил 1,45 млрд долларов.
Стороны намерены расширять взаимные поставки.`,
  'half.txt': `Омская область наращивает поставки в Казахстан
25 августа 2024
Товарооборот Омской области с Казахстаном в первом полугодии 2024 года достиг 640 млн долларов. Об этом сообщил губернатор на встрече с консулом Республики Казахстан в Омске.
Омские заводы поставляют в Казахстан сельхозтехнику и продукты питания.`,
  'plan.txt': `Омская область и Казахстан планируют рост торговли
10 апреля 2023
Омская область и Казахстан намерены увеличить товарооборот. На встрече с делегацией Павлодарской области губернатор Омской области сообщил, что в 2023 году товарооборот с Казахстаном должен достичь 2 млрд долларов.`,
};

let chain: Chain;
beforeAll(async () => {
  chain = await Chain.open();
  await chain.bring(Object.entries(NEWS).map(([name, text]) => ({ name, text })));
});
afterAll(() => chain.close());

const TURNOVER = { regions: ['RU-OMS'], measures: ['turnover'] };

it('finds the one contradiction, with the words of both sides', async () => {
  const { hits } = await chain.ports.search.find({
    collection: 'ledger',
    filters: { ...TURNOVER, statuses: ['conflict'] },
    sort: 'newest',
    limit: 10,
  });
  expect(hits.map(({ record }) => [record.period, record.least, record.greatest])).toEqual([['2023', 1.2e9, 2e9]]);
  const stored = await chain.ports.documents.get('series', hits[0]!.record.seriesId as Series['id']);
  const [year] = entriesOf(stored!.body);
  const proofs = [year!.stands, ...year!.besides].map(({ value, claims, expected }) => [
    value,
    claims.map(({ file }) => file),
    claims.every(({ evidence }) => evidence.text.includes('млрд')),
    expected ?? false,
  ]);
  expect(proofs).toEqual([
    [1.23e9, ['governor.txt', 'mission.txt'], true, false],
    [1.45e9, ['talks.txt'], true, false],
    [2e9, ['plan.txt'], true, true],
  ]);
});

it('holds nothing against another period', async () => {
  const { hits } = await chain.ports.search.find({
    collection: 'ledger',
    filters: { ...TURNOVER, years: ['2024'] },
    sort: 'newest',
    limit: 10,
  });
  expect(hits.map(({ record }) => [record.period, record.state])).toEqual([['2024-01/2024-06', 'told']]);
});

it('forgets what a page no longer says', async () => {
  const text = NEWS['talks.txt']!.replace('1,45 млрд', '1,23 млрд');
  await chain.bring([{ name: 'talks.txt', text }]);
  const { hits } = await chain.ports.search.find({
    collection: 'ledger',
    filters: { ...TURNOVER, years: ['2023'] },
    sort: 'newest',
    limit: 10,
  });
  expect(hits.map(({ record }) => [record.state, record.value, record.claims])).toEqual([['confirmed', 1.23e9, 4]]);
});
