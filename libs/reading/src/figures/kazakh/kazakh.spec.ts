import { buildStory } from '../../build-story';
import { figures } from '../index';

const LEAD =
  'Павлодар облысының әкімі Омбы облысының губернаторымен кездесті\n\nПавлодар облысының әкімі Омбы облысының губернаторы Виктор Петровпен кездесті, ынтымақтастық мәселелері талқыланды.';
const told = (text: string): string[] =>
  figures(buildStory({ text: `${LEAD}\n\n${text}\n`, publishedOn: '2023-11-10', language: 'kk' })).map(
    ({ kind, measure, qualifier, value, unit, direction }) =>
      [kind, measure, qualifier, value, unit, direction].filter((part) => part !== undefined).join(' '),
  );

describe('figures of Kazakh texts', () => {
  it.each([
    [
      'Тауар айналымы 15,4 пайызға артып, 1,2 млрд АҚШ долларын құрады.',
      ['change turnover 15.4 percent up', 'amount turnover 1200000000 USD'],
    ],
    ['Тауар айналымы екі есеге жуық өсті.', ['change turnover about 2 times up']],
    [
      'Сауда 9 пайызға кеміп, 64,2 млн долларға түсті.',
      ['change turnover 9 percent down', 'amount turnover 64200000 USD'],
    ],
    ['Біздің өңірдің экспорты 41 млн долларға жеткен.', ['amount imports 41000000 USD']],
    ['Омбыдан түскен импорт – 77,6 млн доллар.', ['amount exports 77600000 USD']],
    ['Омбыдан Қазақстанға экспорт 143 млн долларды құрады.', ['amount exports 143000000 USD']],
    [
      'Инвестиция көлемі – 5,5 млрд теңге, 70 жұмыс орны ашылады.',
      ['amount investment 5500000000 KZT', 'amount jobs 70 count'],
    ],
    ['Зауытта 300 адам жұмыспен қамтылады.', ['amount jobs 300 count']],
    ['Облыста ресейлік капиталы бар 120 кәсіпорын тіркелген.', ['amount companies 120 count']],
    ['Келісімшарт сомасы – 90 миллион рубль.', ['amount contracts 90000000 RUB']],
    ['Омбы кәсіпорны облысқа 500 тонна тұқым жеткізеді.', ['amount shipments 500 tonne']],
    ['Қазақстан сыртқы саудада төртінші орында тұр.', ['rank turnover 4 rank']],
    ['Қаржының 55 пайызын Омбы тарапы салады.', ['share investment 55 percent']],
    ['Зауытта 200-ге жуық адам жұмыспен қамтылады.', ['amount jobs about 200 count']],
    ['Өңірде 340 бірлескен кәсіпорын тіркелген.', ['amount companies 340 count']],
    ['Тауар айналымының 80 пайызы экспортқа тиесілі.', ['share imports 80 percent']],
    [
      'Тауар айналымы 150 млн доллар болды. Оның 390 мыңы – біздің экспорт.',
      ['amount turnover 150000000 USD', 'amount imports 390000 USD'],
    ],
    [
      'Тауар айналымы 150 млн доллар болды. Өсім – 8,9 пайыз.',
      ['amount turnover 150000000 USD', 'change turnover 8.9 percent up'],
    ],
    ['Жобаға 60 млн рубль жұмсалады.', ['amount investment 60000000 RUB']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Облыс халқы 800 мың адам.',
    'Форумға 200-ге жуық адам қатысты.',
    'Екі өңірдің басшылары кездесті.',
    'Құжат үш жылға жасалды.',
    'Үш уағдаластыққа қол жеткізілді.',
    'Бекет тәулігіне 1 500 көлікке дейін өткізе алады.',
  ])('%s has none', (text) => expect(told(text)).toEqual([]));
});
