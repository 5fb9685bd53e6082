import { cut } from '../cut/cut';
import { perWord, wordOf } from './word';

describe('words', () => {
  it('are one object for all tokens that are printed alike', () => {
    const [first, , second] = cut('Омск и Омск').tokens;
    expect(first?.word).toBe(second?.word);
    expect(first?.word).toBe(wordOf('Омск'));
  });

  it.each([
    ['Королёв', 'королев', 'capital'],
    ['млн.', 'млн', 'lower'],
    ['.', '.', 'none'],
    ['ВКО', 'вко', 'upper'],
    ['57,1', '57,1', 'none'],
    ['', '', 'none'],
  ])('%s is looked up as %s', (text, norm, letters) => expect(wordOf(text)).toMatchObject({ norm, case: letters }));

  it('lead to the word of the look-up form', () => {
    expect(wordOf('Омской').plain).toBe(wordOf('омской'));
    expect(wordOf('омской').plain).toBe(wordOf('омской'));
  });

  it.each([
    ['подписали', true],
    ['Меморандумом', true],
    ['меморандума', true],
    ['осмотрели', false],
    ['2022', false],
  ])('%s can be of a lexicon: %s, asked again as well', (text, expected) => {
    const lexicon = new Set(['подписать', 'меморандум']);
    expect([wordOf(text).isAny(lexicon), wordOf(text).isAny(lexicon)]).toEqual([expected, expected]);
  });

  it('keeps the lexicons apart, however many there are', () => {
    const lexicons = Array.from({ length: 1200 }, (_, number) => new Set([`слово${number % 40}`]));
    const word = wordOf('слово7');
    expect(lexicons.filter((lexicon) => word.isAny(lexicon))).toHaveLength(30);
    expect(lexicons.filter((lexicon) => word.isAny(lexicon))).toHaveLength(30);
  });

  it('are asked each question once, whatever the answer', () => {
    const asked: string[] = [];
    const question = perWord(({ norm }) => {
      asked.push(norm);
      return norm === 'да' ? norm : undefined;
    });
    expect(['да', 'нет', 'да', 'нет'].map((text) => question(wordOf(text)))).toEqual([
      'да',
      undefined,
      'да',
      undefined,
    ]);
    expect(asked).toEqual(['да', 'нет']);
  });
});
