import type { Article } from '@kelisim/domain/documents/article';
import { Indexers } from './indexers';
import { toldArticles } from './told-articles';

jest.setTimeout(60_000);

const FIRMS = [
  { name: 'завод «Клязьма»', side: 'ru' },
  { name: 'ТОО «Даму Курылыс»', side: 'kz' },
] as const;

/** An article about an agreement of two firms, with or without the Russian region. */
function ofFirms(at: number, region: string | undefined, signedOn: string): Article {
  const article = toldArticles()[at]!;
  const text = `Завод «Клязьма» и «Даму Курылыс» подписали контракт. Так говорит статья номер ${at}.`;
  const [agreement] = article.analysis!.agreements;
  return {
    ...article,
    analysis: {
      ...article.analysis!,
      publishedOn: signedOn,
      regions: region ? ['KZ-79', region] : ['KZ-79'],
      agreements: [
        {
          instrument: 'contract',
          status: 'signed',
          timing: 'current',
          signedOn,
          parties: [...FIRMS],
          evidence: { ...agreement!.evidence, end: text.length, text },
        },
      ],
    },
  };
}

const HOMELESS = ofFirms(1, undefined, '2023-10-05');
const HOMED = ofFirms(2, 'RU-VLA', '2023-10-05');
const OF_ANOTHER_YEAR = ofFirms(3, 'RU-VLA', '2021-10-05');

let indexers: Indexers;
beforeEach(async () => {
  indexers = await Indexers.start(1);
});
afterEach(() => indexers.close());

const standing = async () =>
  (await indexers.dossiers())
    .map(
      ({ articles, block }) =>
        `${block} ${articles
          .map(({ file }) => file)
          .sort()
          .join(' ')}`,
    )
    .sort();

it.each([
  ['before', [HOMELESS, HOMED]],
  ['after', [HOMED, HOMELESS]],
] as const)('an article without a region that comes %s the one with it is in one dossier with it', async (_, order) => {
  for (const article of order) await indexers.bring([article]);
  expect(await standing()).toEqual(['RU-VLA 0-1.txt 0-2.txt']);
});

it('a dossier that moves to the region of its firms keeps its id', async () => {
  await indexers.bring([HOMELESS]);
  const [before] = await indexers.dossiers();
  expect(before!.block).toBe('no-region');
  await indexers.bring([OF_ANOTHER_YEAR]);
  expect(await standing()).toEqual(['RU-VLA 0-1.txt', 'RU-VLA 0-3.txt']);
  expect((await indexers.ports.documents.get('dossier', before!.id))?.body).toMatchObject({ block: 'RU-VLA' });
  expect((await indexers.ports.search.get('dossiers', before!.id))?.regions).toEqual(['KZ-79', 'RU-VLA']);
});

it('a dossier that is joined into one of its region redirects to it, which remembers whom it has taken in', async () => {
  await indexers.bring([HOMELESS]);
  const [before] = await indexers.dossiers();
  await indexers.bring([{ ...HOMED, analysis: { ...HOMED.analysis!, publishedOn: '2023-10-04' } }]);
  const [after] = await indexers.dossiers();
  const old = await indexers.ports.documents.get('dossier', before!.id);
  expect(old?.body.redirectTo).toBe(after!.id);
  expect(after!.absorbed).toEqual([before!.id]);
});
