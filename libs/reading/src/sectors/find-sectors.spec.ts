import { SECTORS } from '@kelisim/domain/analysis';
import { buildStory } from '../build-story';
import kazakhData from '../kazakh/data/sectors.json';
import { readFacts } from '../read-facts';
import beginnings from './data/beginnings.json';
import pairs from './data/pairs.json';
import { findSectors } from './find-sectors';

function sectors(text: string): string[] {
  const story = buildStory({ text });
  return findSectors(story, readFacts(story, true)).sort();
}

describe('fields of cooperation', () => {
  it.each([
    ['Омские заводы увеличили экспорт оборудования в Казахстан.', ['industry', 'trade']],
    ['Омск и Павлодар обменяются студентами университетов.', ['education']],
    ['Омский театр поедет на гастроли в Алматы.', ['culture']],
    ['Тюменские хирурги лечили пациентов больницы Кызылорды.', ['healthcare']],
    ['Омские спортсмены и тренеры приехали на турнир в Павлодар.', ['sport']],
    ['Омск и Павлодар договорились об автобусном маршруте и ремонте дорог.', ['transport']],
    [
      'Курган и Костанай подписали соглашение о подготовке кадров и повышении квалификации врачей.',
      ['education', 'healthcare'],
    ],
    ['Омская и Павлодарская области договорились вместе охранять водные ресурсы и окружающую среду.', ['environment']],
    ['Челябинск и Костанай подписали соглашение о сотрудничестве в сфере туризма и спорта.', ['sport', 'tourism']],
    [
      'Пермь отправила в Казахстан гуманитарную помощь пострадавшим: медикаменты и гуманитарный груз.',
      ['humanitarian'],
    ],
  ])('%s', (text, expected) => {
    expect(sectors(text)).toEqual(expected);
  });

  it.each([
    ['an ambassador’s title', 'Омск посетил Чрезвычайный и Полномочный Посол Казахстана.', 'security'],
    ['the roadmap', 'Омск и Павлодар подписали дорожную карту.', 'transport'],
    ['clean food', 'Омск и Павлодар договорились о поставках экологически чистых продуктов.', 'environment'],
    ['conveyors', 'Курганский завод поставил в Костанай ленточные транспортёры.', 'transport'],
    ['an office', 'Министр культуры Омской области Иван Петров обсудил с акимом Павлодара поставки зерна.', 'culture'],
    [
      'the minister of two fields',
      'Переговоры с Казахстаном провёл министр спорта и молодёжной политики Юрий Ким.',
      'sport',
    ],
    [
      'a partner’s name',
      'Омск принял турнир. Партнёр – ООО «Сибирский горный цех» из Омска и ТОО «Спорт» из Актобе.',
      'mining',
    ],
    ['a tour of the town', 'Гости из Павлодара осмотрели музей в Омске.', 'culture'],
    ['a town’s name', 'Челябинский завод построит цех в городе Рудном Костанайской области.', 'mining'],
    ['what is only recalled', 'Омск торгует с Казахстаном. Напомним, на границе ремонтируют дорогу.', 'transport'],
    ['gas that is a newspaper', 'Об этом омичи рассказали казахстанской газете.', 'energy'],
  ])('%s is no field', (_, text, sector) => {
    expect(sectors(text)).not.toContain(sector);
  });

  it('takes what a document covers, told in a sentence of its own', () => {
    const text =
      'Омская область и Павлодарская область Казахстана подписали меморандум. Документ охватывает туризм, науку и экологию.';
    expect(sectors(text)).toEqual(expect.arrayContaining(['environment', 'science', 'tourism']));
  });

  it('takes lists of wares for trade', () => {
    const text = 'Оборот Омской области с Казахстаном вырос на 8 %. Вывозили пшеницу и уголь. Ввозили шины и насосы.';
    expect(sectors(text)).toEqual(['trade']);
  });
});

describe('fields of a Kazakh story', () => {
  it.each([
    ['Омбы мен Павлодар туризм саласындағы ынтымақтастық туралы меморандумға қол қойды.', ['tourism']],
    ['Омбы театры Қазақстанға гастрольге келді.', ['culture']],
    ['Құжат Омбы мен Павлодар арасындағы ауыл шаруашылығы және спорт салаларын қамтиды.', ['agriculture', 'sport']],
  ])('%s', (text, expected) => {
    expect(sectors(text)).toEqual(expect.arrayContaining(expected));
  });

  it('takes a newspaper for no gas', () => {
    expect(sectors('Бұл туралы Омбы газеті мен Қазақстан газеттері жазды.')).not.toContain('energy');
  });
});

describe('the word lists', () => {
  const plainness = ['field', 'sign', 'trace'];
  it.each([
    ['Kazakh', kazakhData],
    ['beginnings', beginnings],
  ])('%s: sectors and plainness are of the known ones', (_, lists) => {
    for (const [sector, words] of Object.entries(lists)) {
      expect(SECTORS).toContain(sector);
      expect(plainness).toEqual(expect.arrayContaining(Object.keys(words)));
    }
  });

  it('pairs have two words and a known sector, or none', () => {
    for (const [first, second, sector, plain] of pairs) {
      expect(first && second).toBeTruthy();
      if (sector) expect([SECTORS.includes(sector as never), plainness.includes(plain ?? '')]).toEqual([true, true]);
    }
  });
});
