import { buildStory } from '../build-story';

/** «name | side» of each organization. */
function organizations(text: string): string[] {
  return buildStory({ text }).organizations.map(({ name, side }) => `${name} | ${side}`);
}

const sideOf = (text: string, name: string): string | undefined =>
  buildStory({ text }).organizations.find((one) => one.name.includes(name))?.side;

describe('whose a firm is by its own name', () => {
  it.each([
    ['a town', 'Казахстан ждёт насосы. Заказ взял завод «Сызраньагромаш».', 'Сызраньагромаш', 'ru'],
    ['a Kazakh town', 'Омск ждёт гостей. Приехал директор завода «Экибастузремсервис».', 'Экибастузремсервис', 'kz'],
    ['a river', 'Гости из Казахстана посетили Павлодар. Приехала фабрика «Кама-Текстиль».', 'Кама', 'ru'],
    ['a Kazakh word', 'Омск торгует с Казахстаном. Омский завод отгрузил вагон фирме «Алтын Дала».', 'Алтын', 'kz'],
    ['letters of the country', 'Омск торгует с Казахстаном. В Омске открылся завод «Шиннмаш KZ».', 'KZ', 'kz'],
  ])('%s', (_, text, name, side) => {
    expect(sideOf(text, name)).toBe(side);
  });

  it('knows that a Turkic word tells nothing in Kazan', () => {
    expect(sideOf('Казань торгует с Казахстаном. В Татарстане работает завод «Алтын Тау».', 'Алтын')).toBe('ru');
  });
});

describe('whose an organization is by what it does', () => {
  it.each([
    [
      'hosts show what is theirs',
      'Омск посетила делегация Павлодарской области. Гости осмотрели технопарк «Луч».',
      'Луч',
      'ru',
    ],
    ['a buyer', 'Омское ООО «Хлеб» отгрузило пять тонн муки для сети «Радуга». Казахстан ждёт.', 'Радуга', 'kz'],
    [
      'a troupe abroad',
      'Гастроли Музыкального театра имени Иванова в Алматы откроются в мае. Омск ждёт.',
      'Музыкальн',
      'ru',
    ],
    ['a counterparty', 'Омский завод ждёт. ТОО «Жер» закупит семена у кооператива «Рассвет».', 'Рассвет', 'ru'],
    ['a local body', 'В Омске встретили гостей из Актау. Городской комитет по спорту помог.', 'комитет', 'ru'],
    [
      'a partner with an adjective',
      'Меморандум подписали Агентство развития туризма и казахстанский фонд «Луч». Омск рад.',
      'Агентство',
      'ru',
    ],
  ])('%s', (_, text, name, side) => {
    expect(sideOf(text, name)).toBe(side);
  });
});

describe('firms named by nothing but quotes', () => {
  it.each([
    ['made of two halves', 'Омичи побывали на «Курганпромнасосе».', 1],
    ['with a kind inside', 'Омск: порт и «Южный Марин Терминал» договорились.', 1],
    ['willing', '«Заря» готова поставлять в Казахстан зерно. Омск рад.', 1],
    ['a song', 'В Омске для гостей спели «Катюшу».', 0],
    ['a fair', 'Омичи вернулись с «Иннопрома».', 0],
    ['a show', 'Омичи едут на сельхозвыставку «Сиб-Агро».', 0],
    ['posts', 'Омские посты «Илек» и «Луч» станут передавать уровни воды.', 0],
    ['lorries', 'В Омск едут КАМАЗы.', 0],
    ['several of a kind', 'Омск: Городские администрации договорились.', 0],
  ])('%s', (_, text, count) => {
    expect(organizations(text)).toHaveLength(count);
  });

  it.each([
    ['Омск: сервисный центр «Тюменских моторостроителей» открыт.', '«Тюменские моторостроители» | ru'],
    ['Омск: приехали представители Росгранстроя.', 'Росгранстрой | ru'],
  ])('%s', (text, expected) => {
    expect(organizations(text)).toEqual([expected]);
  });

  it('takes no part who only gives numbers', () => {
    expect(organizations('По данным Росприроднадзора, в Омске чисто.')).toEqual([]);
  });

  it('joins a declined name and a shortened one with the full one', () => {
    const text =
      'Томский политехнический университет ждёт. Ректор Томского университета рад. Завод «Сибкабель» в Омске. Гости «Сибкабеля» рады.';
    expect(organizations(text)).toEqual(['Томский политехнический университет | ru', 'Завод «Сибкабель» | ru']);
  });
});

describe('Kazakh institutions', () => {
  it.each([
    ['Кеше Павлодардағы Торайғыров университеті Омбыға барды.', ['Торайғыров университеті | kz']],
    ['Омбы мен Павлодар Ресей Федерациясы туралы айтты.', []],
    ['Омбыға Павлодардың ірі сауда орталықтарын көрсетті.', []],
  ])('%s', (text, expected) => {
    expect(buildStory({ text, language: 'kk' }).organizations.map(({ name, side }) => `${name} | ${side}`)).toEqual(
      expected,
    );
  });
});
