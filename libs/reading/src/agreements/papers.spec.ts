import { buildStory } from '../build-story';
import { agreements } from '.';

const told = (text: string): string =>
  agreements(buildStory({ text, publishedOn: '2024-05-20' }))
    .map(({ instrument, status }) => `${instrument}/${status}`)
    .join(' ');

describe('one paper told in several places', () => {
  it.each([
    [
      'named, then «документ»',
      'Омская область и Павлодарская область подписали соглашение о торговле.\nДокумент подписали губернатор и аким. Он рассчитан на пять лет.',
      'agreement/signed',
    ],
    [
      'signed, then in use',
      'Вузы подписали договор об обмене студентами. По условиям договора, обмен начнётся осенью.',
      'contract/signed',
    ],
    [
      'a draft whose signing is set',
      'Эксперты согласовали текст соглашения о заповеднике. Его подписание намечено на июнь.',
      'agreement/planned',
    ],
    [
      'a proposal whose draft is handed over',
      'Аким предложил заключить меморандум о туризме. Проект документа передадут в июне.',
      'memorandum/proposed',
    ],
    [
      'in use, and a new one offered',
      'Между областями действует соглашение 2016 года. Аким предложил обновить документ.',
      'agreement/in-force',
    ],
    [
      'signed, then ended',
      'Меморандум тогда подписали, однако в 2021 году он был расторгнут.',
      'memorandum/terminated',
    ],
    [
      'signed, and prolonged years later',
      'В 2011 году был заключён договор об обмене преподавателями. В 2016 году он продлён.',
      'contract/signed contract/extended',
    ],
    [
      'an arrangement and the paper that puts it down',
      'Области согласовали график работы пункта пропуска. Меморандум об этом подписали во вторник.',
      'memorandum/signed',
    ],
    [
      'agreement here, contract there',
      'Завод подписал дилерское соглашение с компанией из Алматы. По условиям контракта, туда отправят 400 тонн.',
      'agreement/signed',
    ],
    [
      'the kind told later',
      'Зауралье и Северный Казахстан подписали документ о проверках скота. Жить по протоколу соседи начнут летом.',
      'protocol/signed',
    ],
  ])('%s', (_rule, text, want) => expect(told(text)).toBe(want));
});

describe('papers that stay apart', () => {
  it.each([
    [
      'of different subjects',
      'Регионы подписали соглашение о туризме. В 2017 году они заключили соглашение о пожарной охране.',
      'agreement/signed agreement/signed',
    ],
    [
      'a new one and the one before',
      'Новое соглашение о торговле подписали сегодня. Прежнее соглашение, заключённое в 2009 году, утратило силу.',
      'agreement/signed agreement/terminated',
    ],
    [
      'a roadmap and the memorandum that it carries out',
      'Регионы подписали дорожную карту по реализации меморандума, заключённого в 2019 году.',
      'roadmap/signed memorandum/signed',
    ],
  ])('%s', (_rule, text, want) => expect(told(text)).toBe(want));
});

it('leaves out the other news of a digest', () => {
  const digest = [
    'Неделя в Кургане',
    'ДОРОГИ. Заключён контракт на ремонт улицы Куйбышева.',
    'СОСЕДИ. Курганская область и Костанайская область подписали меморандум.',
  ];
  expect(told(digest.join('\n'))).toBe('memorandum/signed');
});

describe('papers that are counted', () => {
  it.each([
    [
      'and listed after a colon',
      'Стороны подписали три документа:\n• меморандум о взаимопонимании;\n• договор о поставке жаток;\n• дорожную карту по туризму.',
      'memorandum/signed contract/signed roadmap/signed',
    ],
    [
      'and named in the same sentence',
      'Подписано два документа: соглашение о торговле и меморандум о туризме.',
      'agreement/signed memorandum/signed',
    ],
    [
      'and told one by one',
      'Рост обеспечили два контракта. Первый заключён в 2022 году. По второму, подписанному в феврале, завод отгружает доску.',
      'contract/signed contract/signed',
    ],
    [
      'one for each partner',
      'Самарская область имеет действующие соглашения с Западно-Казахстанской и Актюбинской областями.',
      'agreement/in-force agreement/in-force',
    ],
    [
      'with the verb said once',
      'В марте подписано соглашение с Омской областью, а в мае с Курганской областью – протокол.',
      'agreement/signed protocol/signed',
    ],
  ])('%s', (_rule, text, want) => expect(told(text)).toBe(want));
});

describe('a new paper named by its adjective alone', () => {
  it.each([
    ['Срок действия соглашения истёк в марте, новое готовится.', 'agreement/terminated agreement/drafting'],
    ['Службы работают по соглашению 2021 года, а новое согласовывается.', 'agreement/in-force agreement/drafting'],
    ['Дорожная карта истекла, поэтому регионы подписали новую.', 'roadmap/terminated roadmap/signed'],
    ['Соглашение подписано, новое предприятие готовится к пуску.', 'agreement/signed'],
  ])('%s → %s', (text, want) => expect(told(text)).toBe(want));
});

it('gives each pair of parties its own date', () => {
  const text =
    'Восточно-Казахстанская область заключила соглашения о туризме с двумя соседями: в июне с Республикой Алтай, в августе с Алтайским краем.';
  const dates = agreements(buildStory({ text, publishedOn: '2022-12-20' })).map(({ signedOn }) => signedOn);
  expect(dates).toEqual(['2022-06', '2022-08']);
});

it('proves each agreement with the words of the text', () => {
  const story = buildStory({ text: 'Встреча прошла в Омске. Стороны подписали меморандум. Гости уехали.' });
  const [one] = agreements(story);
  expect(one?.evidence.text).toBe('Стороны подписали меморандум.');
  expect(story.text.slice(one?.evidence.start, one?.evidence.end)).toBe(one?.evidence.text);
});

it('shortens the proof of a long sentence to the words around the act', () => {
  const tail = ' и обсудили планы на будущее'.repeat(30);
  const [one] = agreements(buildStory({ text: `Стороны подписали меморандум${tail}.` }));
  expect(one?.evidence.text.length).toBeLessThanOrEqual(330);
  expect(one?.evidence.text).toContain('подписали меморандум');
});
