import { buildStory } from '../../build-story';
import { agreements } from '..';

const OPENING = 'Омбы облысының делегациясы Павлодар облысына келді.\n';
const read = (text: string) =>
  agreements(buildStory({ text: OPENING + text, language: 'kk', publishedOn: '2024-05-20' }));
const told = (text: string): string =>
  read(text)
    .map((one) => `${one.instrument}/${one.status}`)
    .join(' ');

describe('how far a paper has come', () => {
  it.each([
    ['Павлодар облысы мен Омбы облысы меморандумға қол қойды.', 'memorandum/signed'],
    ['Екі университет арасында меморандумға қол қойылды.', 'memorandum/signed'],
    ['Тараптар жол картасына қол қойысты.', 'roadmap/signed'],
    ['Зауыттар труба жеткізу туралы келісімшарт жасасты.', 'contract/signed'],
    ['Кәсіпорындар ұзақмерзімді келісімшартқа отырды.', 'contract/signed'],
    ['Қалалар арасында ынтымақтастық туралы келісім жасалды.', 'agreement/signed'],
    ['Тараптар ниет хаттамасына қол қойды.', 'letter-of-intent/signed'],
    ['Тараптар бірлескен іс-шаралар жоспарын бекітті.', 'plan/signed'],
    ['Меморандумға қол қою рәсімі өтті.', 'memorandum/signed'],
    ['Келісімге қол қою жоспарланып отыр.', 'agreement/planned'],
    ['Күзде меморандумға қол қойылады.', 'memorandum/planned'],
    ['Шарт қыркүйекте жасалмақ.', 'contract/planned'],
    ['Өңірлер бірлескен іс-шаралар жоспарын әзірлейді.', 'plan/drafting'],
    ['Келісімнің жобасы пысықталып жатыр.', 'agreement/drafting'],
    ['Омбы тарапы меморандум жасасуды ұсынды.', 'memorandum/proposed'],
    ['Екі өңір келісімнің мерзімін ұзартты.', 'agreement/extended'],
    ['Келісім күшін жойды.', 'agreement/terminated'],
    ['Келісім әлі күшінде.', 'agreement/in-force'],
    ['Тараптар Павлодарда сервис орталығын ашуға уағдаласты.', 'arrangement/signed'],
  ])('%s → %s', (text, want) => expect(told(text)).toBe(want));

  it.each([
    'Меморандумға қол қойылған жоқ.',
    'Тараптар келісімшартқа қол қоймады.',
    'Тараптар ынтымақтастықты дамытуға уағдаласты.',
    'Облыс әкімі жұмыс жоспарын таныстырды.',
    'Келісім аясында жәрмеңке өтті.',
    'Меморандумға қол қойыла ма?',
  ])('%s → nothing', (text) => expect(told(text)).toBe(''));
});

describe('who and when', () => {
  it.each([
    ['Павлодар облысы мен Омбы облысы кеше меморандумға қол қойды.', 'Павлодар облысы | Омбы облысы', '2024-05-19'],
    [
      'Павлодар облысының әкімі мен Омбы облысының губернаторы кеше келісімге қол қойды.',
      'Павлодар облысы | Омбы облысы',
      '2024-05-19',
    ],
    [
      'Павлодар облысы мен Омбы облысы арасында 5 мамырда келісім жасалды.',
      'Павлодар облысы | Омбы облысы',
      '2024-05-05',
    ],
    ['Кеше «Ертіс» ЖШС мен «Тобол» ЖШҚ шарт жасасты.', '«Ертіс» ЖШС | «Тобол» ЖШҚ', '2024-05-19'],
  ])('%s', (text, parties, on) => {
    const [one] = read(text);
    expect([one?.parties.map(({ name }) => name).join(' | '), one?.signedOn]).toEqual([parties, on]);
  });

  it('takes «құжат» told next for the same paper', () => {
    const text = 'Павлодар облысы мен Омбы облысы меморандумға қол қойды. Құжат 17 мамырда Омбыда жасалған.';
    expect(read(text).map((one) => `${one.instrument} ${one.signedOn}`)).toEqual(['memorandum 2024-05-17']);
  });

  it('recalls what was signed long ago', () => {
    const [one] = read('Павлодар облысы мен Омбы облысы былтыр қарашада келісім жасасқан болатын.');
    expect([one?.timing, one?.signedOn]).toEqual(['background', '2023-11']);
  });
});
