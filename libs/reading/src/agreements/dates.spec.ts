import { buildStory } from '../build-story';
import { agreements } from '.';
import { shared } from './dates';

/** Status, timing and date of each agreement. */
const dated = (text: string, publishedOn = '2024-05-20'): string =>
  agreements(buildStory({ text, publishedOn }))
    .map(({ status, timing, signedOn }) => `${status} ${timing} ${signedOn ?? '–'}`)
    .join('; ');

describe('when it was or will be signed', () => {
  it.each([
    ['Сегодня подписано соглашение о сотрудничестве.', 'signed current 2024-05-20'],
    ['Вчера стороны подписали меморандум.', 'signed current 2024-05-19'],
    ['В минувшую пятницу стороны подписали меморандум.', 'signed current 2024-05-17'],
    ['Губернатор и аким подпишут программу до 2030 года.', 'planned current –'],
    ['Форум пройдёт в октябре. Там подпишут программу сотрудничества.', 'planned current 2024-10'],
    ['Сегодня исполнилось двадцать лет со дня подписания соглашения.', 'signed background –'],
    ['Меморандум подписан 15 мая.', 'signed current 2024-05-15'],
    ['Соглашение заключено в 2015 году.', 'signed background 2015'],
    ['Программа сотрудничества, подписанная два года назад на форуме, действует.', 'signed background 2022'],
    ['Подписание соглашения возможно осенью.', 'drafting current –'],
    ['В июле 2023 года они встретились. Стороны подписали протокол.', 'signed current –'],
    ['Соглашение заключили осенью 2023 года.', 'signed background 2023-09/2023-11'],
    [
      'Договор заключили в 2006 году. Вчера стороны подписали протокол.',
      'signed background 2006; signed current 2024-05-19',
    ],
    [
      'Договор о дружбе города заключили в 2006 году. Стороны подписали протокол.',
      'signed background 2006; signed current –',
    ],
    ['Завод и акимат продлили соглашение. Впервые документ был подписан в 2020 году.', 'extended current 2020'],
    ['В ноябре 2022 года был подписан меморандум.', 'signed background 2022-11'],
    ['Подписание дорожной карты намечено на июнь.', 'planned current 2024-06'],
    ['Соглашение подпишут в феврале.', 'planned current 2025-02'],
    ['Контракт заключат до конца года.', 'planned current 2024'],
    ['Меморандум, подписанный в 2019 году, утратил силу.', 'terminated current 2019'],
    ['Соглашение, заключённое в мае 2018 года, продлено до 2028 года.', 'extended current 2018-05'],
    ['Стороны подписали план мероприятий на 2025–2027 годы.', 'signed current –'],
    ['С 2018 года действует соглашение о сотрудничестве.', 'in-force background –'],
    ['В этом году исполняется десять лет соглашению.', 'in-force background –'],
    ['Ровно год назад области подписали соглашение.', 'signed background –'],
    ['Ранее был подписан меморандум о сотрудничестве.', 'signed background –'],
    ['Готовится соглашение, документ представят к июлю.', 'drafting current –'],
  ])('%s → %s', (text, want) => expect(dated(text)).toBe(want));

  it('takes the day of the event that the story reports', () => {
    expect(dated('16 мая в Омске прошёл форум. На нём подписан меморандум.')).toBe('signed current 2024-05-16');
  });

  it('takes the day that the next sentence gives', () => {
    expect(dated('Завод и акимат подписали соглашение. Случилось это 14 мая на форуме.')).toBe(
      'signed current 2024-05-14',
    );
  });

  it('takes the month that the days of an event share', () => {
    expect(dated('С 14 по 17 мая в Алматы работала миссия. По её итогам подписан контракт.')).toBe(
      'signed current 2024-05',
    );
  });

  it('guesses nothing', () => {
    expect(dated('Стороны подписали меморандум.')).toBe('signed current –');
  });
});

describe('several days', () => {
  it.each([
    ['2024-05-14/2024-05-17', '2024-05'],
    ['2024-05-29/2024-06-02', '2024'],
    ['2023-12-30/2024-01-02', undefined],
    ['2024-05', '2024-05'],
  ])('%s share %s', (period, want) => expect(shared(period)).toBe(want));
});
