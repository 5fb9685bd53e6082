import { bands, sameStory, signature, similarity } from './signature';

const paragraphs = [
  'Губернатор Курганской области и аким Костанайской области подписали меморандум о сотрудничестве в сфере образования.',
  'Документ рассчитан на три года и предусматривает обмен студентами, преподавателями и учебными программами.',
  'По данным таможни, товарооборот за первое полугодие составил двести сорок миллионов долларов, это на треть больше.',
  'Стороны условились, что рабочая группа соберётся осенью в Кургане и проверит, как выполняются первые пункты плана.',
  'Гости осмотрели завод колёсных тягачей, побывали в университете и встретились с земляками.',
  'Следующий визит намечен на весну: тогда же откроется выставка товаров обоих регионов.',
];
const story = paragraphs.join('\n');

describe('which texts are the same story', () => {
  test.each<[string, string, boolean]>([
    ['the same words', story, true],
    ['another headline in front', `Зауралье и соседи сверили планы\n${story}`, true],
    ['the last paragraph cut', paragraphs.slice(0, 5).join('\n'), true],
    ['other case, spaces and ё', story.toUpperCase().replaceAll('Ё', 'Е').replace(/ /g, '  '), true],
    ['one figure changed', story.replace('двести сорок', 'двести пятьдесят'), true],
    ['only the first paragraph kept', paragraphs[0]!, false],
    [
      'the same signing in the words of the other side',
      'В Костанае рассказали о новом документе: акимат и правительство Курганской области условились вместе учить студентов.',
      false,
    ],
    ['nothing', '', false],
  ])('%s', (_, other, expected) => {
    expect(sameStory(signature(story), signature(other))).toBe(expected);
  });

  it('lets copies meet under at least one key', () => {
    const copy = signature(`Новость дня\n${story}`);
    const keys = new Set(bands(signature(story)));
    expect(bands(copy).some((key) => keys.has(key))).toBe(true);
  });

  it('has nothing to say of texts under three words', () => {
    expect(similarity(signature('два слова'), signature('два слова'))).toBe(0);
    expect(bands(signature('слово'))).toEqual([]);
  });
});
