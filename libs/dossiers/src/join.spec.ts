import { join } from './join';
import { type Telling, tell } from './testing/tell';

const agreements = (facts: readonly Telling[]): number => join(facts.map(tell)).length;
const COMPANIES = 'ООО «Волна Кран» / ТОО «Дала Курылыс»';

describe('told as one agreement', () => {
  test.each<[string, Telling, Telling]>([
    [
      'government and region',
      { parties: 'правительство Омской области / акимат СКО', published: '2023-03-24' },
      { published: '2023-03-24', signedOn: '2023-03-23' },
    ],
    [
      'a region by its other name',
      { parties: 'Югра / Мангистауская область' },
      { parties: 'Правительство ХМАО / акимат Мангистауской области' },
    ],
    ['the paper unnamed', { instrument: 'document', signedOn: '2023-03-23' }, { signedOn: '2023-03-23' }],
    [
      'a memorandum called an agreement, one day and one subject',
      { instrument: 'memorandum', signedOn: '2023-03-23', subject: 'сотрудничестве в туризме' },
      { signedOn: '2023-03-23', subject: 'развитии туризма' },
    ],
    [
      'a month and a day',
      { signedOn: '2023-03', timing: 'background', published: '2024-01-10' },
      { signedOn: '2023-03-23', published: '2023-03-24' },
    ],
    [
      'a corrected day',
      { signedOn: '2023-03-23', published: '2023-03-24' },
      { signedOn: '2023-03-21', published: '2023-03-25' },
    ],
    [
      'planned, then signed',
      { status: 'planned', published: '2023-02-10', signedOn: '2023-03' },
      { signedOn: '2023-03-23', published: '2023-03-23' },
    ],
    [
      'planned, put off, then signed half a year later',
      { status: 'planned', published: '2023-02-10', signedOn: '2023-03' },
      { signedOn: '2023-10-01', published: '2023-10-02' },
    ],
    [
      'proposed and, two years later, signed',
      { status: 'proposed', published: '2021-02-10' },
      { signedOn: '2023-02-01', published: '2023-02-02' },
    ],
    [
      'signed, and terminated years later',
      { signedOn: '2015', timing: 'background', published: '2019-09-18' },
      { status: 'terminated', published: '2022-12-07' },
    ],
    [
      'a field in other words',
      { subject: 'сотрудничестве в агропромышленном комплексе' },
      { subject: 'взаимодействии в сельском хозяйстве' },
    ],
    ['an adjective for a subject', { subject: 'развитии туризма' }, { text: 'Подписано туристическое соглашение.' }],
    ['no subject in one', { subject: 'развитии туризма', signedOn: '2023-03-23' }, { signedOn: '2023-03-23' }],
    ['one side left out', { signedOn: '2023-03-23' }, { parties: 'Омская область /', signedOn: '2023-03-23' }],
    [
      'firms without their legal forms',
      { instrument: 'contract', parties: COMPANIES, signedOn: '2023-10-05' },
      { instrument: 'contract', parties: 'завод «Волна Кран» / застройщик «Дала Құрылыс»', signedOn: '2023-10-05' },
    ],
    [
      'a firm on the wrong side',
      { parties: 'АО «Волна» / акимат Карагандинской области' },
      { parties: '/ завод «Волна»; Карагандинская область' },
    ],
    [
      'a sum in both',
      { instrument: 'contract', parties: COMPANIES, text: 'Сумма контракта – 84 млн рублей.' },
      {
        instrument: 'contract',
        parties: COMPANIES,
        status: 'in-force',
        timing: 'background',
        sums: [{ value: 84_200_000, unit: 'RUB' }],
      },
    ],
    [
      'universities by shorter names',
      { parties: 'Барнаульский институт мелиорации / Семейский инженерный университет', subject: 'обмене студентами' },
      { parties: 'алтайский институт мелиорации / университет', subject: 'академическом обмене' },
    ],
    [
      'an anniversary',
      { signedOn: '2018-06-07', published: '2018-06-08' },
      { timing: 'background', published: '2023-06-10', text: 'Пять лет назад подписано соглашение.' },
    ],
    [
      'Kazakh and Russian',
      {
        parties: 'Омбы облысы / Солтүстік Қазақстан облысының әкімдігі',
        signedOn: '2023-03-23',
        subject: 'туризм саласындағы ынтымақтастық',
      },
      { signedOn: '2023-03-23', subject: 'туризме' },
    ],
  ])('%s', (_, one, other) => {
    expect(agreements([one, other])).toBe(1);
  });
});

describe('near misses that stay apart', () => {
  test.each<[string, Telling, Telling]>([
    [
      'a year later',
      { signedOn: '2022-03-23', published: '2022-03-24' },
      { signedOn: '2023-03-23', published: '2023-03-24' },
    ],
    [
      'six years later, planned anew',
      { signedOn: '2017-06-07', published: '2017-06-08' },
      { status: 'planned', published: '2023-02-15' },
    ],
    [
      'a new draft after the signing',
      { signedOn: '2022-03-23', published: '2022-03-24' },
      { status: 'drafting', published: '2022-09-01' },
    ],
    [
      'signed anew after the end',
      { status: 'terminated', published: '2020-05-01' },
      { signedOn: '2022-05-01', published: '2022-05-02' },
    ],
    [
      'an anniversary of the other one',
      { signedOn: '2022-06-07', published: '2022-06-08' },
      { timing: 'background', published: '2023-06-10', text: 'Пять лет назад подписано соглашение.' },
    ],
    [
      'a memorandum and its roadmap',
      { instrument: 'memorandum', signedOn: '2023-07-11' },
      { instrument: 'roadmap', signedOn: '2023-07-11' },
    ],
    [
      'a memorandum and a plan of one day',
      { instrument: 'memorandum', signedOn: '2023-07-11' },
      { instrument: 'plan', signedOn: '2023-07-11' },
    ],
    [
      'memorandum and agreement of one day',
      { instrument: 'memorandum', signedOn: '2023-07-11' },
      { instrument: 'agreement', signedOn: '2023-07-11' },
    ],
    [
      'two fields on one day',
      { signedOn: '2023-07-11', subject: 'развитии туризма' },
      { signedOn: '2023-07-11', subject: 'сотрудничестве в торговле' },
    ],
    [
      'a firm and the government',
      { signedOn: '2023-07-11', parties: 'АО «Омсккран» / ТОО «Дала»' },
      { signedOn: '2023-07-11' },
    ],
    [
      'another firm beside the same government',
      { signedOn: '2023-07-11', parties: 'Омская область; АО «Первый» / акимат СКО' },
      { signedOn: '2023-07-11', parties: 'Омская область; АО «Второй» / акимат СКО' },
    ],
    [
      'two universities',
      { signedOn: '2023-07-11', parties: 'Омский аграрный университет / Кокшетауский университет' },
      { signedOn: '2023-07-11', parties: 'Омский технический университет / Кокшетауский университет' },
    ],
    [
      'museums and governments',
      {
        signedOn: '2023-11',
        parties: 'Псковский музей «Дом льна» / Жезказганский исторический музей',
        subject: 'выставках',
      },
      { signedOn: '2023-11', parties: 'Псковская область / область Улытау', subject: 'сотрудничестве' },
    ],
    [
      'two contracts of the same firms',
      { instrument: 'contract', parties: COMPANIES, text: 'Сумма 84 млн рублей.' },
      { instrument: 'contract', parties: COMPANIES, text: 'Контракт на 212 млн рублей.' },
    ],
    [
      'another Kazakh region',
      { signedOn: '2022-10-20', subject: 'АПК' },
      { signedOn: '2022-10-20', subject: 'АПК', parties: 'Омская область / Павлодарская область' },
    ],
    [
      'Алтай and Алтайский край',
      { subject: 'туризме', parties: 'Республика Алтай / ВКО' },
      { subject: 'туризме', parties: 'Алтайский край / ВКО' },
    ],
    [
      'two towns of a region',
      { parties: 'администрация Бийска / акимат Семея', signedOn: '2022-10-20' },
      { parties: 'администрация Барнаула / акимат Семея', signedOn: '2022-10-20' },
    ],
    [
      'an arrangement and an agreement',
      { instrument: 'arrangement', subject: 'поставках кабеля' },
      { subject: 'развитии туризма' },
    ],
    [
      'two papers of one article',
      { article: 'one', instrument: 'memorandum', signedOn: '2023-07-11' },
      { article: 'one', instrument: 'document', signedOn: '2023-07-11' },
    ],
  ])('%s', (_, one, other) => {
    expect(agreements([one, other])).toBe(2);
    expect(agreements([other, one])).toBe(2);
  });
});

test('an article about several papers gives each its own', () => {
  const both = (article: string, published: string): Telling[] => [
    { article, published, instrument: 'memorandum', signedOn: '2023-07-11', subject: 'торговле' },
    { article, published, instrument: 'memorandum', signedOn: '2023-07-11', subject: 'туризме' },
  ];
  expect(agreements([...both('one', '2023-07-11'), ...both('two', '2023-07-12')])).toBe(2);
});
