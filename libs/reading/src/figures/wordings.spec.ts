import { buildStory } from '../build-story';
import { figures } from './index';

const LEAD =
  'Губернатор Омской области встретился с послом Казахстана\n\nГубернатор Омской области Виктор Петров встретился с послом Казахстана.';
const AKIMAT =
  'Главная / Новости / Акимат Павлодарской области\n\nПавлодарская область принимает гостей\n\nАким Павлодарской области принял делегацию из Омской области.';
const read = (text: string, lead = LEAD) =>
  figures(buildStory({ text: `${lead}\n\n${text}\n`, publishedOn: '2023-11-10' }));
/** What a figure says, as words: kind, measure, qualifier, value, unit, direction. */
const told = (text: string, lead?: string): string[] =>
  read(text, lead).map(({ kind, measure, qualifier, value, unit, direction }) =>
    [kind, measure, qualifier, value, unit, direction].filter((part) => part !== undefined).join(' '),
  );

describe('shares without their verb', () => {
  it.each([
    ['Львиная доля, 78%, — омский экспорт.', ['share exports 78 percent']],
    [
      'Структура вывоза в Казахстан: мука — 38,2 %, каучук и шины — 9,4 %.',
      ['share exports 38.2 percent', 'share exports 9.4 percent'],
    ],
    [
      'Структура экспорта выглядит так: 40% — машины, 25% — продовольствие.',
      ['share exports 40 percent', 'share exports 25 percent'],
    ],
    [
      'Основу экспорта составляют:\n– чёрные металлы – 41 %;\n– продовольствие (крупы, мясо) – 12 %.',
      ['share exports 41 percent', 'share exports 12 percent'],
    ],
    ['Две пятых труб пойдёт в Казахстан.', ['share exports 40 percent']],
    ['Почти половину поставок в Казахстан, 46 процентов, составила мука.', ['share exports 46 percent']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('changes by a noun or a word of times', () => {
  it.each([
    ['Зато рост экспорта — семикратный.', ['change exports 7 times up']],
    ['Экспорт вырос троекратно.', ['change exports 3 times up']],
    ['Прибавка экспорта – 12%, импорта – 3%.', ['change exports 12 percent up', 'change imports 3 percent up']],
    [
      'Взаимная торговля — 318 млн долларов, прибавка в полтора раза. Из них вывоз — 240.',
      ['amount turnover 318000000 USD', 'change turnover 1.5 times up', 'amount exports 240000000 USD'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('amounts whose measure stands elsewhere', () => {
  it.each([
    [
      'Фабрика работает: 640 млн рублей капвложений, 88 человек персонала.',
      ['amount investment 640000000 RUB', 'amount jobs 88 count'],
    ],
    ['Комплекс отложен: цена в 3 млрд рублей испугала инвесторов.', ['amount investment 3000000000 RUB']],
    ['Работы на границе оценили в 2,7 млрд рублей.', ['amount investment 2700000000 RUB']],
    ['Работу на фабрике получат 95 человек.', ['amount jobs 95 count']],
    ['За рубеж проследовало 142 тыс. тонн битума.', ['amount shipments 142000 tonne']],
    ['Через границу проследовало 142 тыс. тонн грузов.', ['amount freight 142000 tonne']],
    ['Экспорт не дотянул до 500 млн рублей.', ['amount exports under 500000000 RUB']],
    ['В Казахстан экспортировано продукции на 72 млн долларов.', ['amount exports 72000000 USD']],
    ['Поставками занималась 431 омская компания.', ['amount companies 431 count']],
    ['С казахстанским капиталом зарегистрировано сто девять юрлиц.', ['amount companies 109 count']],
    ['Омск остаётся первым в Сибири по торговле с Казахстаном.', ['rank turnover 1 rank']],
    ['Казахстан – торговый партнёр Омской области № 1.', ['rank turnover 1 rank']],
    [
      'Завод заключил контракт с казахстанским холдингом на изготовление двух шаровых мельниц.',
      ['amount shipments 2 count'],
    ],
    ['Караганда получит 40 самосвалов.', ['amount shipments 40 count']],
    ['– Сколько у вас студентов из Казахстана?\n– Триста восемьдесят четыре.', ['amount students 384 count']],
    ['Компании подписали вдвое меньше бумаг.', []],
    ['На этот рынок приходится девять из десяти голов.', []],
    [
      'Торговля с Казахстаном достигла 1,5 миллиарда долларов, и это на 300 миллионов больше, чем годом ранее.',
      ['amount turnover 1500000000 USD', 'change turnover 300000000 USD up'],
    ],
    [
      'Казахстан занимал второе место по товарообороту (18,4 %), третье – по импорту (9,2 %).',
      ['rank turnover 2 rank', 'share turnover 18.4 percent', 'rank imports 3 rank', 'share imports 9.2 percent'],
    ],
    ['Пункт рассчитан на 450 машин в сутки.', []],
    ['Участвовали 64 человека.', []],
    ['Для приграничных районов закуплено 14 датчиков.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('told from Kazakhstan', () => {
  it.each([
    [
      'Область продала партнёрам из региона товаров на 83 млн долларов. В обратную сторону пришло продукции на 212 миллионов.',
      ['amount imports 83000000 USD', 'amount exports 212000000 USD'],
    ],
    ['По данным таможни, экспорт вырос на 20%, сказал аким Павлодарской области.', ['change imports 20 percent up']],
    ['Из Омской области поступило продукции на 120 млн долларов.', ['amount exports 120000000 USD']],
    ['Павлодарцы закупили у омичей техники на 2 млрд тенге.', ['amount exports 2000000000 KZT']],
  ])('%s', (text, expected) => expect(told(text, AKIMAT)).toEqual(expected));
});

describe('periods', () => {
  it.each([
    ['Экспорт в первой половине 2022 года – 45 млн долларов.', ['2022-01/2022-06']],
    ['За три квартала 2023 года экспорт достиг 12 млн долларов.', ['2023-01/2023-09']],
    ['По восьми месяцам торговый оборот – 640 миллионов долларов.', ['2023-01/2023-08']],
    ['За одиннадцать месяцев двадцать второго года товарооборот превысил три миллиона долларов.', ['2022-01/2022-11']],
    [
      'За четыре месяца этого года экспорт – 58 млн долларов против 41 миллиона за тот же отрезок прошлого года.',
      ['2023-01/2023-04', '2022-01/2022-04'],
    ],
  ])('%s', (text, expected) => expect(read(text).map(({ period }) => period)).toEqual(expected));
});
