import { buildStory } from '../build-story';
import { projects } from './projects';

const read = (text: string) =>
  projects(buildStory({ title: 'Омская область и Казахстан', text, publishedOn: '2026-03-17', language: 'ru' }));

describe('projects', () => {
  it.each([
    ['Омская компания построит в Павлодаре завод минеральных удобрений.', 'завод минеральных удобрений', 'planned'],
    ['В Павлодаре открыли сервисный центр омского завода.', 'сервисный центр', 'done'],
    ['Казахстанский инвестор строит в Омске кондитерскую фабрику.', 'кондитерскую фабрику', 'under-way'],
    ['Стороны договорились о запуске автобусного маршрута «Омск – Павлодар».', 'автобусного маршрута', 'planned'],
    ['Компания из Омска вложила 120 млн тенге в цех упаковки под Алматы.', 'цех упаковки', 'done'],
    ['Омский завод договорился о сборке прицепов в Павлодаре.', 'сборке прицепов', 'planned'],
    [
      'Стороны подписали соглашение о строительстве элеватора под Кокшетау. Проект реализуется с весны.',
      'элеватора',
      'under-way',
    ],
    ['Вузы Омска и Павлодара получат общую лабораторию.', 'общую лабораторию', 'planned'],
  ])('%s', (text, words, status) => {
    const found = read(text);
    expect(found.map((one) => one.status)).toEqual([status]);
    expect(found[0]?.evidence.text).toContain(words);
  });

  it('names a project in the nominative', () => {
    expect(read('Казахстанский инвестор строит в Омске кондитерскую фабрику.')[0]?.name).toBe('кондитерская фабрика');
  });

  it('takes money and jobs from the sentences that follow', () => {
    const [project] = read(
      'Казахстанский инвестор построит в Омске кондитерскую фабрику. Инвестиции составят 1,5 млрд рублей. На фабрике будет создано 310 рабочих мест.',
    );
    expect(project).toMatchObject({ investment: 1_500_000_000, currency: 'RUB', jobs: 310, status: 'planned' });
  });

  it.each([
    'В Омске открыли новую школу.',
    'В 2019 году похожий завод хотели открыть в Уральске.',
    'Омский завод «Полёт» открывает новую страницу дружбы с Казахстаном.',
    'Соглашение с Казахстаном открывает дорогу бизнесу.',
    'На базе омского завода казахстанцы прошли практику.',
  ])('sees none: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  const kazakh = (text: string) =>
    projects(
      buildStory({
        title: 'Қостанай облысы мен Челябинск облысы бірге жұмыс істейді',
        text: `${text} Бұл туралы облыс әкімінің баспасөз қызметі хабарлады, деп жазады жергілікті басылым.`,
        publishedOn: '2026-03-17',
        language: 'kk',
      }),
    );

  it('reads Kazakh: what is built, its stage, money and jobs', () => {
    const [project] = kazakh(
      'Қостанайда челябинскілік инвестор кірпіш шығаратын зауыт салмақ. Жоба құны – 2 миллиард теңге, 70 жұмыс орны ашылады.',
    );
    expect(project).toMatchObject({ status: 'planned', investment: 2_000_000_000, currency: 'KZT', jobs: 70 });
    expect(project?.name).toContain('зауыт');
  });

  it.each(['Қостанайда жаңа мектеп ашылды.', 'Делегация Челябинск зауытын аралады.'])(
    'sees none in Kazakh: %s',
    (text) => {
      expect(kazakh(text)).toEqual([]);
    },
  );
});
