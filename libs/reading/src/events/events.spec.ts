import { EVENT_KINDS } from '@kelisim/domain/facts/activity';
import { buildStory } from '../build-story';
import conditions from './data/conditions.json';
import nouns from './data/nouns.json';
import { events } from './events';

const PUBLISHED = '2026-03-17';
/** The text between a headline and a closing sentence that tell of no event. */
const read = (text: string) =>
  events(
    buildStory({ title: 'Омская область и Казахстан укрепляют связи', text, publishedOn: PUBLISHED, language: 'ru' }),
  );
const told = (text: string) =>
  read(text).map(({ kind, on, upcoming }) => [kind, ...(on ? [on] : []), ...(upcoming ? ['ahead'] : [])].join(' '));

describe('events', () => {
  it.each([
    [
      'Губернатор Омской области Иван Лапин 12 марта встретился с послом Казахстана Ерланом Абаевым.',
      'meeting 2026-03-12',
    ],
    ['Аким Павлодарской области Нурлан Оспанов принял делегацию Омской области.', 'meeting'],
    [
      'Министр торговли Омской области Олег Рудин провёл переговоры с акимом Павлодара Асетом Каримовым.',
      'negotiations',
    ],
    [
      'Вопросы торговли обсудили губернатор Омской области Иван Лапин и аким Павлодарской области Нурлан Оспанов.',
      'meeting',
    ],
    ['В Омске состоялось заседание рабочей группы по торговле с Казахстаном.', 'meeting'],
    ['Делегация Омской области 10–12 марта побывала в Павлодаре.', 'visit 2026-03-10/2026-03-12'],
    ['Омские врачи вернулись из Караганды, где консультировали коллег.', 'visit'],
    ['В апреле омские предприниматели отправятся с бизнес-миссией в Астану.', 'mission 2026-04 ahead'],
    ['Делегация акимата приедет в Омск 5 мая.', 'visit 2026-05-05 ahead'],
    ['Губернатор пригласил акима Павлодарской области в Омск.', 'visit ahead'],
    ['Казахстанская сторона предложила губернатору посетить Астану осенью 2026 года.', 'visit 2026-09/2026-11 ahead'],
    ['Аким пригласил омичей на форум «Ертіс Инвест», который пройдёт в Павлодаре 20 мая.', 'forum 2026-05-20 ahead'],
    ['Предприятия Омской области показали технику на выставке «Астана-Агро».', 'exhibition'],
    ['В Омске открылся фестиваль казахской музыки «Домбыра».', 'festival'],
    [
      'Трёхдневный турнир по борьбе с участием павлодарских спортсменов завершился в Омске 15 марта.',
      'competition 2026-03-13/2026-03-15',
    ],
    ['Совместные учения спасателей двух стран прошли 14 марта у Петропавловска.', 'other 2026-03-14'],
    ['Визит омских врачей в Караганду намечен на второй квартал 2026 года.', 'visit 2026-04/2026-06 ahead'],
    ['В ноябре ждём карагандинцев в Омске.', 'visit 2026-11 ahead'],
    ['Стороны намерены подписать соглашение на полях Иннопрома.', 'exhibition ahead'],
  ])('%s → %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    'Стороны намерены участвовать в выставках и форумах.',
    'Заседание городского совета Омска прошло в понедельник.',
    'План предусматривает гастроли, выставки и обмен делегациями.',
    'Туристы из Казахстана в прошлом году посетили Омск 40 тысяч раз.',
    'Губернатор принял решение помочь казахстанским партнёрам.',
    'Предприятия регулярно проводят встречи с казахстанскими партнёрами.',
    'Договор подписали в режиме видеоконференции.',
    'Завод не встречался с поставщиками.',
  ])('tells of none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('joins the mentions of one event and takes the date from any of them', () => {
    const found = read(
      'Делегация Омской области прибыла с визитом в Павлодар. В ходе визита гости осмотрели завод. Визит завершился 14 марта.',
    );
    expect(found.map(({ kind, on }) => [kind, on])).toEqual([['visit', '2026-03-14']]);
  });

  it('keeps meetings with different partners apart', () => {
    const text =
      'Посол Ерлан Абаев встретился с губернатором Омской области Иваном Лапиным. Затем посол встретился с ректором университета Анной Белкиной.';
    expect(told(text)).toEqual(['meeting', 'meeting']);
  });

  it('proves each event with words of the text, a long sentence by the part around the event', () => {
    const text = `Глава региона ${'очень '.repeat(60)}подробно рассказал о планах, а затем в Омске состоялась встреча с делегацией из Павлодара.`;
    const [event] = read(text);
    expect(event?.evidence.text).toContain('встреча с делегацией');
    expect(event?.evidence.text.length).toBeLessThan(400);
  });

  it('knows no kinds but those of the contract', () => {
    const kinds = [
      ...Object.keys(nouns),
      ...Object.values(conditions['known events']),
      ...Object.values(conditions.suffixes),
    ];
    expect(kinds.filter((kind) => !EVENT_KINDS.some((known) => known === kind))).toEqual([]);
  });

  const kazakh = (text: string) =>
    events(
      buildStory({
        title: 'Қостанай облысы мен Челябинск облысы бірге жұмыс істейді',
        text: `${text} Бұл туралы облыс әкімінің баспасөз қызметі хабарлады, деп жазады жергілікті басылым.`,
        publishedOn: PUBLISHED,
        language: 'kk',
      }),
    ).map(({ kind, upcoming }) => (upcoming ? `${kind} ahead` : kind));

  it.each([
    ['Қостанай облысының делегациясы 12–14 наурыз күндері Челябинскіде болды.', ['visit']],
    ['Қостанайда «Тобыл Invest» форумы мамыр айында өтеді.', ['forum ahead']],
    ['Челябинскіде қазақ мәдениетінің күндері өтті.', ['festival']],
    ['Облыс әкімі Челябинск губернаторымен келіссөз жүргізді.', ['negotiations']],
    ['Сапарға дайындық мәселелері талқыланды.', []],
    ['Қостанайда жаңа мектеп ашылды.', []],
  ])('in Kazakh: %s', (text, expected) => {
    expect(kazakh(text)).toEqual(expected);
  });
});
