import { contents, Indexers } from './indexers';
import { AGREEMENTS, toldArticles } from './told-articles';

jest.setTimeout(120_000);

/** Every fourth article, so that no agreement is told by all of its own. */
const ARTICLES = toldArticles().filter((_, at) => at % 4 === 0);

/** The same articles in another order, always the same one for a number. */
const shuffled = (turn: number) =>
  ARTICLES.map((article, at) => ({ article, key: (at * 7919 + turn * 104_729) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ article }) => article);

async function dossiersOf(articles: ReturnType<typeof shuffled>, together: number): Promise<object[]> {
  const indexers = await Indexers.start(1);
  try {
    for (let from = 0; from < articles.length; from += together)
      await indexers.bring(articles.slice(from, from + together));
    return contents(await indexers.dossiers());
  } finally {
    await indexers.close();
  }
}

it.each([
  ['in another order', 1, ARTICLES.length],
  ['a few at a time', 3, 11],
])('articles that arrive %s give the same dossiers', async (_, turn, together) => {
  const expected = await dossiersOf(ARTICLES, ARTICLES.length);
  expect(expected).toHaveLength(AGREEMENTS.length);
  expect(await dossiersOf(shuffled(turn), together)).toEqual(expected);
});
