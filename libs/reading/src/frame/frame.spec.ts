import { cut } from '@kelisim/language';
import { readFrame } from './frame';

const STORY =
  'Делегация Омской области посетила Павлодар и обсудила с акимом области поставки зерна, масла и сельскохозяйственной техники.';
const MORE = 'Стороны договорились встретиться ещё раз осенью и подписать соглашение о сотрудничестве на три года.';

const zonesOf = (text: string): string[] => [...readFrame(cut(text), {}).zones];
const titleOf = (...lines: string[]): string | undefined => readFrame(cut(lines.join('\n')), {}).title;

describe('the headline', () => {
  it.each([
    ['first line', ['Омичи договорились с Павлодаром о зерне', STORY]],
    [
      'below the masthead',
      ['Официальный портал Омской области', '12.03.2024', '', 'Омичи договорились с Павлодаром о зерне', '', STORY],
    ],
    [
      'above a subtitle',
      ['Омичи договорились с Павлодаром о зерне', '', 'Делегация вернулась с контрактами', '', STORY],
    ],
    [
      'below who informs',
      ['ОМСКАЯ ТАМОЖНЯ ИНФОРМИРУЕТ', '12.03.2024', '', 'Омичи договорились с Павлодаром о зерне', '', STORY],
    ],
    ['behind its date', ['Форум » Тема', '', '29.08.2025. Омичи договорились с Павлодаром о зерне', '', STORY]],
    ['in capitals', ['Пресс-служба', '', 'ОМИЧИ ДОГОВОРИЛИСЬ С ПАВЛОДАРОМ О ЗЕРНЕ', '', STORY]],
    [
      'printed twice',
      [
        'Омичи договорились с Павлодаром о зерне',
        'Автор Петров 12.03.2024',
        'Омичи договорились с Павлодаром о зерне',
        STORY,
      ],
    ],
    [
      'behind bread crumbs',
      ['Главная / Новости / Экономика', '', 'Омичи договорились с Павлодаром о зерне', '', STORY],
    ],
  ])('is found: %s', (_, lines) => {
    expect(titleOf(...lines)?.toLowerCase()).toBe('омичи договорились с павлодаром о зерне');
  });

  it.each([
    ['the story begins at once', [STORY, MORE]],
    ['only navigation stands above', ['Инвестиционный портал | Лента | Контакты', '', STORY]],
    ['only a date stands above', ['12 марта 2024', '', STORY]],
  ])('is none where %s', (_, lines) => {
    expect(titleOf(...lines)).toBeUndefined();
  });
});

describe('what does not speak', () => {
  it.each([
    'Фото: пресс-служба правительства',
    'Теги: экспорт, Казахстан',
    'Поделиться: ВКонтакте (14) Одноклассники (3)',
    'Просмотров: 611',
    '16+',
    '© При перепечатке ссылка обязательна',
    'Редакция: +7 (7232) 00-00-77',
    'Подписывайтесь на наш Telegram-канал!',
    'Валерия Чуйкина',
    'Беседовал Пётр Окотэтто',
    '#экспорт #Павлодар',
    'Нашли ошибку? Ctrl+Enter',
    'USD 81,2 EUR 90,4',
    'Создано: 12.03.2024',
    'Размещено на сайте правительства',
    'Поиск по сайту',
    'Бөлісу: Facebook 21 · WhatsApp 40',
  ])('«%s» is frame', (line) => {
    expect(zonesOf(`${STORY}\n${MORE}\n${line}`)).toEqual(['lead', 'body', 'frame']);
  });

  it.each([
    'Источник в правительстве области рассказал журналистам, что документ подпишут до конца года в Павлодаре.',
    'Фото с церемонии подписания разместят в музее региона, сообщил глава делегации после переговоров с акимом.',
    'Автор проекта рассказал о нём на встрече с делегацией Казахстана, которая прошла вчера в Омске.',
  ])('«%s» is a sentence of the story', (line) => {
    expect(zonesOf(`${STORY}\n${line}`)).toEqual(['lead', 'body']);
  });

  it.each([
    'Оборот составил $ 85,6 млн – рекорд',
    'Создано совместное предприятие.',
    'Создано 40 рабочих мест',
    'Документы подпишут в мае.',
    'Выпуск лифтов вырастет вдвое.',
    '• меморандум о взаимопонимании;',
    '– Когда приедут гости?',
  ])('«%s» speaks, short as it is', (line) => {
    expect(zonesOf(`${STORY}\n${line}`)).toEqual(['lead', 'body']);
    expect(zonesOf(`Омичи договорились с Павлодаром о зерне\n\n${line}\n${STORY}`)).toEqual(['title', 'lead', 'lead']);
  });

  it('lets a story of nothing but short lines speak', () => {
    expect(
      zonesOf('Омичи договорились с Павлодаром о зерне\n\n– Договор подписан?\n– Да, вчера мы его подписали.'),
    ).toEqual(['title', 'lead', 'body']);
  });

  it('takes the list below «Читайте также» for other stories, until the story runs again', () => {
    const text = [STORY, 'Читайте также:', 'Магнитогорск и Гродно подписали договор', `${MORE} ${STORY}`].join('\n');
    expect(zonesOf(text)).toEqual(['lead', 'related', 'related', 'body']);
  });
});
