import { buildStory } from '../build-story';
import { figures } from './index';

const LEAD =
  'Губернатор Омской области встретился с послом Казахстана\n\nГубернатор Омской области Виктор Петров встретился с послом Казахстана.';
const read = (text: string) => figures(buildStory({ text: `${LEAD}\n\n${text}\n`, publishedOn: '2023-11-10' }));
/** What a figure says, as words: kind, measure, qualifier, value, unit, direction. */
const told = (text: string): string[] =>
  read(text).map(({ kind, measure, qualifier, value, unit, direction }) =>
    [kind, measure, qualifier, value, unit, direction].filter((part) => part !== undefined).join(' '),
  );

describe('amounts', () => {
  it.each([
    ['Товарооборот региона с Казахстаном достиг 412 млн долларов.', ['amount turnover 412000000 USD']],
    ['Объём взаимной торговли превысил 230 миллионов долларов.', ['amount turnover over 230000000 USD']],
    ['В 2022-м мы торговали с республикой на 1 млрд 200 млн рублей.', ['amount turnover 1200000000 RUB']],
    ['Омские предприятия поставили в Казахстан продукции на 3,4 млрд рублей.', ['amount exports 3400000000 RUB']],
    ['Из Казахстана в регион ввезено товаров на сумму 15 млн долларов.', ['amount imports 15000000 USD']],
    ['Казахстанские компании вложили в экономику области 5 млрд рублей.', ['amount investment 5000000000 RUB']],
    ['Проект стоимостью 12 млрд тенге реализует компания из Астаны.', ['amount investment 12000000000 KZT']],
    ['На ремонт моста из бюджета выделено 30 млн рублей.', ['amount investment 30000000 RUB']],
    ['Будет создано 150 новых рабочих мест.', ['amount jobs 150 count']],
    [
      'Экспорт – 810 миллионов долларов, импорт – 170.',
      ['amount exports 810000000 USD', 'amount imports 170000000 USD'],
    ],
    [
      'Товарооборот составил 57,1 млн долларов (в 2021 году – 45,3).',
      ['amount turnover 57100000 USD', 'amount turnover 45300000 USD'],
    ],
    ['Завод законтрактовал 14 автоцистерн для костанайского ТОО.', ['amount shipments 14 count']],
    ['Летом в Актау отдохнули 8,5 тысячи земляков.', ['amount tourists 8500 count']],
    ['Завод мощностью 3,5 млн штук в год построят в Костанае.', []],
    [
      'Завод отправил в Казахстан техники на 74 млн рублей — втрое меньше прошлогоднего.',
      ['amount exports 74000000 RUB', 'change exports 3 times down'],
    ],
    ['Новых рабочих мест – 200.', ['amount jobs 200 count']],
    ['На предприятии будет занято около 300 человек.', ['amount jobs about 300 count']],
    ['В регионе зарегистрировано 120 предприятий с казахстанским капиталом.', ['amount companies 120 count']],
    ['С Казахстаном торгуют более 350 компаний региона.', ['amount companies over 350 count']],
    ['В вузах области обучаются свыше 3 тыс. студентов из Казахстана.', ['amount students over 3000 count']],
    ['Омскую область посетило 43,5 тыс. граждан Казахстана.', ['amount tourists 43500 count']],
    ['Через пункт пропуска ежедневно проходит до 400 грузовых автомобилей.', ['amount freight under 400 count']],
    ['По железной дороге в Казахстан перевезено 3,2 млн тонн грузов.', ['amount freight 3200000 tonne']],
    [
      'В Казахстан отгружено 45 тыс. тонн зерна и 12 тыс. тонн муки.',
      ['amount shipments 45000 tonne', 'amount shipments 12000 tonne'],
    ],
    ['Омские фермеры продали в СКО 120 нетелей.', ['amount shipments 120 head']],
    ['Стороны подписали контракты на общую сумму 2,5 млрд рублей.', ['amount contracts 2500000000 RUB']],
    ['Подписано четыре контракта на 1,1 млн долларов.', ['amount contracts 4 count', 'amount contracts 1100000 USD']],
    [
      'Завод поставит казахстанским аграриям 50 тракторов на сумму 400 млн рублей.',
      ['amount shipments 50 count', 'amount contracts 400000000 RUB'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('changes', () => {
  it.each([
    [
      'Товарооборот вырос более чем на 15 %, до 1,3 млрд долларов.',
      ['change turnover over 15 percent up', 'amount turnover 1300000000 USD'],
    ],
    [
      'Оборот с Казахстаном составил 95 млн долларов, что на 8 % больше, чем годом ранее.',
      ['amount turnover 95000000 USD', 'change turnover 8 percent up'],
    ],
    ['Экспорт прибавил 12 %, импорт – 7,5 %.', ['change exports 12 percent up', 'change imports 7.5 percent up']],
    [
      'Экспорт вырос на 12 %, импорт снизился на 4 %.',
      ['change exports 12 percent up', 'change imports 4 percent down'],
    ],
    [
      'Экспорт составил 210 млн долларов (+14 %), импорт – 63 млн долларов (−5 %).',
      [
        'amount exports 210000000 USD',
        'change exports 14 percent up',
        'amount imports 63000000 USD',
        'change imports 5 percent down',
      ],
    ],
    ['Экспорт прибавил 12 %, импорт 7 %.', ['change exports 12 percent up', 'change imports 7 percent up']],
    ['Туристов стало больше на 30 %: 45 тысяч.', ['change tourists 30 percent up', 'amount tourists 45000 count']],
    ['Товарооборот почти удвоился.', ['change turnover about 2 times up']],
    ['Экспорт в Казахстан сократился почти вдвое.', ['change exports about 2 times down']],
    ['Импорт упал на треть.', ['change imports 33.33 percent down']],
    ['Рост товарооборота составил 17 %.', ['change turnover 17 percent up']],
    [
      'Товарооборот – 155 млн долларов, прирост к тому же периоду 2022 года – 21 %.',
      ['amount turnover 155000000 USD', 'change turnover 21 percent up'],
    ],
    ['Турпоток из Казахстана увеличился на 18 %.', ['change tourists 18 percent up']],
    ['Торговля с Казахстаном увеличилась на 45,8 млн долларов.', ['change turnover 45800000 USD up']],
    ['Взаимная торговля увеличилась с 200 до 260 млн долларов.', ['amount turnover 260000000 USD']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('shares and ranks', () => {
  it.each([
    ['На Казахстан приходится четверть всего экспорта области.', ['share exports 25 percent']],
    ['Доля Казахстана во внешнеторговом обороте региона составляет 18,7 %.', ['share turnover 18.7 percent']],
    ['Доля экспорта в товарообороте составила 71 процент.', ['share exports 71 percent']],
    ['Две трети экспорта – продукция машиностроения.', ['share exports 66.67 percent']],
    ['Казахстан занимает первое место среди внешнеторговых партнёров области.', ['rank turnover 1 rank']],
    ['Республика по объёму товарооборота уступает только Китаю и Турции.', ['rank turnover 3 rank']],
    ['Казахстан входит в пятёрку крупнейших торговых партнёров региона.', ['rank turnover 5 rank']],
    ['Казахстан – торговый партнёр № 1 для Омской области.', ['rank turnover 1 rank']],
    ['Казахстан занимает 2 место по экспорту и 4 место по импорту.', ['rank exports 2 rank', 'rank imports 4 rank']],
    ['Казахстан поднялся с четвёртого на второе место среди торговых партнёров.', ['rank turnover 2 rank']],
    ['По товарообороту Казахстан вновь второй после Китая.', ['rank turnover 2 rank']],
    ['Казахстан сохраняет лидерство среди торговых партнёров области.', ['rank turnover 1 rank']],
    ['Казахстан – крупнейший покупатель омских шин.', ['rank exports 1 rank']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('the other side tells', () => {
  it.each([
    [
      'Экспорт Павлодарской области в Омскую составил 80 млн долларов, импорт – 200 млн.',
      ['amount imports 80000000 USD', 'amount exports 200000000 USD'],
    ],
    ['Казахстанский экспорт в Омскую область вырос на 10 %.', ['change imports 10 percent up']],
    [
      'Товарооборот СКО с Омской областью – 180 млн долларов. Экспорт – 60 млн долларов.',
      ['amount turnover 180000000 USD', 'amount imports 60000000 USD'],
    ],
    [
      'Импорт из Казахстана – 12 млн долларов, экспорт в Казахстан – 80 млн.',
      ['amount imports 12000000 USD', 'amount exports 80000000 USD'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('what is no figure of ours', () => {
  it.each([
    'Население области – 1,8 млн человек.',
    'В форуме приняли участие более 500 человек из 12 стран.',
    'Выставку посетили 3 тыс. человек.',
    'В городе отремонтировали дороги. Заболеваемость снизилась на 12 процентов.',
    'Кызылординская область стала двенадцатым зарубежным партнёром региона.',
    'Делегация из 30 человек посетит три предприятия.',
    'Товарооборот с Узбекистаном составил 90 млн долларов.',
    'Омичи заняли второе место.',
    'Билет на автобус стоит 2500 рублей.',
    'Телефон: 8 (3812) 24-55-66.',
    'Завод основан 85 лет назад.',
    'Через область следует транзитом 2 млн тонн грузов в год.',
    'Компания, выручка которой составила 5 млрд рублей, выпускает насосы.',
    'Остальные два договора касаются спорта.',
    'Сеть просит втрое больше.',
    'Экспорт в 2,5 раза превышает импорт.',
  ])('%s', (text) => expect(told(text)).toEqual([]));
});

describe('what belongs to a figure', () => {
  it.each([
    ['За девять месяцев товарооборот составил 300 млн долларов.', { period: '2023-01/2023-09' }],
    ['Товарооборот в 2021 году составил 57 млн долларов.', { period: '2021' }],
    ['Только в Павлодарскую область отправлено продукции на 20 млн долларов.', { partner: 'KZ-55', region: 'RU-OMS' }],
    [
      'Экспорт растительного масла в Казахстан составил 14 млн долларов.',
      { goods: 'растительное масло', partner: 'KZ' },
    ],
    ['Подписан контракт на поставку 300 тонн кондитерских изделий.', { goods: 'кондитерские изделия' }],
    ['Завод отгрузил в Актобе 12 вагонов комбикорма.', { goods: 'комбикорм', partner: 'KZ-15' }],
    ['Среди стран СНГ Казахстан занимает второе место по товарообороту.', { scope: 'СНГ' }],
  ])('%s', (text, expected) => expect(read(text)[0]).toMatchObject(expected));

  it('gives the period of trade to no project', () => {
    const text =
      'За семь месяцев товарооборот с Казахстаном достиг 385 млн долларов. Компания вложит в завод 142 млрд тенге, будет создано 1100 рабочих мест.';
    expect(read(text).map(({ measure, period }) => [measure, period])).toEqual([
      ['turnover', '2023-01/2023-07'],
      ['investment', undefined],
      ['jobs', undefined],
    ]);
  });

  it('compares with the period told', () => {
    const [amount, change] = read(
      'За девять месяцев товарооборот составил 300 млн долларов, на 5 % больше, чем за тот же период прошлого года.',
    );
    expect([amount?.period, change?.base]).toEqual(['2023-01/2023-09', '2022-01/2022-09']);
  });

  it('reads the earlier year in brackets as that year’s amount', () => {
    expect(
      read('Товарооборот в 2022 году составил 95 млн долларов (годом ранее – 80 млн).').map(({ value, period }) => [
        value,
        period,
      ]),
    ).toEqual([
      [95_000_000, '2022'],
      [80_000_000, '2021'],
    ]);
  });

  it('quotes the words that prove it', () => {
    const text = 'Товарооборот вырос на 12 %. Погода была хорошей.';
    const story = buildStory({ text: `${LEAD}\n\n${text}\n`, publishedOn: '2023-11-10' });
    const [figure] = figures(story);
    expect(figure?.evidence.text).toBe('Товарооборот вырос на 12 %.');
    expect(story.text.slice(figure!.evidence.start, figure!.evidence.end)).toBe(figure!.evidence.text);
  });
});
