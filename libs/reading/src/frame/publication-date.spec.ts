import { cut } from '@kelisim/language';
import { readFrame } from './frame';

const STORY =
  'Делегация Омской области посетила Павлодар и обсудила с акимом области поставки зерна, масла и сельскохозяйственной техники. Встреча прошла 2 апреля.';
const published = (...lines: string[]): string | undefined =>
  readFrame(cut([...lines, '', STORY].join('\n')), {}).publishedOn;
const publishedBelow = (...lines: string[]): string | undefined =>
  readFrame(cut([STORY, '', ...lines].join('\n')), {}).publishedOn;

describe('the date of publication above the story', () => {
  it.each([
    ['12 марта 2024, 14:05', '2024-03-12T14:05'],
    ['12.03.2024 14:05', '2024-03-12T14:05'],
    ['14:05, 12 марта 2024 · 2 мин.', '2024-03-12T14:05'],
    ['Опубликовано Март 6th, 2019 | Редакция газеты', '2019-03-06'],
    ['Автор Ivanova Monday, 07 March 2022 3:13 PM', '2022-03-07T15:13'],
    ['Дата публикации: 2022-06-09 08:15', '2022-06-09T08:15'],
    ['8 февраля 2025, суббота, 13:07', '2025-02-08T13:07'],
    ['№ 8 (412), 27.02.20', '2020-02-27'],
    ['27.02.20451 просмотр', '2020-02-27'],
    ['2025 жылғы 23 сәуір, 15:20', '2025-04-23T15:20'],
    ['02 Қыркүйек 2023 | 10:12', '2023-09-02T10:12'],
    ['Вс, 16 мар 2025 • Просмотров: 902 • Комментариев: 3', '2025-03-16'],
    ['Пн, 3 апр 2023 | прочтений 41', '2023-04-03'],
    ['г. Петропавл, 11 ақпан / февраля 2025 года', '2025-02-11'],
  ])('«%s» is %s', (line, date) => {
    expect(published('Новости региона', line)).toBe(date);
  });

  it.each([
    ['Сегодня: 22.08.2026'],
    ['Вторник, 11 ноября 2025   +3 °C   $ 81,2'],
    ['Газета основана 1 января 1922 года'],
    ['Телефон редакции 12.03.45'],
    ['© 2021–2024'],
    ['31 февраля 2024, 10:00'],
  ])('«%s» is none', (line) => {
    expect(published(line)).toBeUndefined();
  });

  it('prefers the publication to the page’s own day, whichever stands first', () => {
    expect(published('Понедельник, 25 ноября 2024', '01 декабря 2023')).toBe('2023-12-01');
    expect(published('28 ноября 2018 г., 11:32', 'Четверг, 30 января 2025 г.')).toBe('2018-11-28T11:32');
  });

  it('takes a paper’s weekday date where the issue is numbered or the story tells of the days before', () => {
    expect(published('Выпуск № 31 (1188)', 'Пятница, 4 августа 2023 г.')).toBe('2023-08-04');
    expect(published('Среда, 5 апреля 2023 г.')).toBe('2023-04-05');
    expect(published('Среда, 5 июля 2023 г.')).toBeUndefined();
  });

  it.each([
    ['Пятница, 18 ноября 2022 г.', '2022-11-18'],
    ['Вторник, 7 июня 2022', '2022-06-07'],
    ['Сәрсенбі, 5 сәуір 2023', '2023-04-05'],
    ['Барнаул, 18 октября 2023', '2023-10-18'],
  ])('takes the only date of a page for it: «%s»', (line, date) => {
    const text = 'Делегация Омской области посетила Павлодар и обсудила с акимом поставки зерна, масла и техники.';
    const read = (...more: string[]) => readFrame(cut([line, ...more, '', text].join('\n')), {}).publishedOn;
    expect(read('Гости уехали')).toBe(date);
    expect(read('3 февраля 2021, 10:15')).toBe('2021-02-03T10:15');
  });

  it('reads «вчера» against the page’s clock', () => {
    expect(published('Сегодня: четверг, 4 апреля 2024', 'вчера в 10:20')).toBe('2024-04-03T10:20');
  });
});

describe('the date of publication elsewhere', () => {
  it.each([
    ['This post was published on 24.11.2022 10:52', '2022-11-24T10:52'],
    ['Опубликовано: 14 января 2019 г.', '2019-01-14'],
    ['2021-06-24, 19:02 | 312', '2021-06-24T19:02'],
    ['14:05, 22 июня 2024', '2024-06-22T14:05'],
    ['22.06.2024, пресс-служба правительства Омской области', '2024-06-22'],
    ['Пресс-центр акимата, 22 июня 2024 г.', '2024-06-22'],
    ['г. Омск, 5 мая 2023 года', '2023-05-05'],
  ])('below the story: «%s»', (line, date) => {
    expect(publishedBelow(line)).toBe(date);
  });

  it.each(['Договор от 5 мая 2015 года', 'Карточка предприятия, создана 5 мая 2015 г.', 'Пресс-служба, 5 мая'])(
    'is none below the story: «%s»',
    (line) => {
      expect(publishedBelow(line)).toBeUndefined();
    },
  );

  it('ignores the issue of an archive box below the story', () => {
    expect(publishedBelow('Выпуск: № 16 от 25.04.2024')).toBeUndefined();
  });

  it.each([
    [`КУРГАН, 10 ноября 2018 – ${STORY}`, '2018-11-10'],
    [`date 2022-10-06 ${STORY}`, '2022-10-06'],
  ])('a dateline opens the story', (text, date) => {
    expect(readFrame(cut(text), {}).publishedOn).toBe(date);
  });

  it('never takes a date that the story tells of', () => {
    expect(readFrame(cut(STORY), {}).publishedOn).toBeUndefined();
    expect(readFrame(cut(`Соглашение от 5 мая 2015 года продлено. ${STORY}`), {}).publishedOn).toBeUndefined();
  });

  it('keeps what the page’s markup says', () => {
    expect(readFrame(cut(`12 марта 2024\n\n${STORY}`), { publishedOn: '2024-03-13' }).publishedOn).toBe('2024-03-13');
  });
});

describe('dates printed otherwise', () => {
  it('takes the day in words with its figures in brackets', () => {
    expect(publishedBelow('Четырнадцатое марта две тысячи двадцать пятого года (14 марта 2025 года)')).toBe(
      '2025-03-14',
    );
  });

  it('takes the date before a reposted headline, not the time of the repost', () => {
    expect(
      published(
        'Форум » Тема',
        '#17 sailor » 02 сен 2025, 23:14',
        '',
        '29.08.2025. Омичи и Павлодар договорились о зерне',
      ),
    ).toBe('2025-08-29');
  });
});
