import type { Ports } from '@kelisim/composition';
import type { Article } from '@kelisim/domain/documents/article';
import { type Dossier, dossier } from '@kelisim/domain/documents/dossier';
import { articleId, dossierId, pageId, type SourceId, sha256, storyId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { agreementFactId, type ReadArticle, RecordMaker } from '@kelisim/records';

/** What a page must show as text wherever it stands. */
export const SCRIPT = `<script>document.title='run'</script><img src=x onerror="document.title='run'">"'>`;
/** An address that would run if it stood behind a link. */
export const RUNNING_ADDRESS = `javascript:document.title='run'//${SCRIPT}`;
/** A name of its own, to find the hostile ones by. */
export const HOSTILE_NAME = `Злодеев ${SCRIPT}`;

const AT = '2026-03-18T06:00:00.000Z' as IsoInstant;
const text = `${SCRIPT} подписали меморандум ${SCRIPT}. Товарооборот составил 5 долларов.`;
const evidence = { start: 0, end: text.indexOf('. Товар') + 1, text: text.slice(0, text.indexOf('. Товар') + 1) };

/** An article in which every string that comes from outside is an attack. */
function hostileArticle(): ReadArticle {
  const page = pageId('https://hostile.example/1');
  const id = articleId(page, sha256(text));
  const told = {
    ...{
      title: SCRIPT,
      publishedOn: '2026-03-18',
      language: 'ru' as const,
      text,
      relevant: true,
      score: 1,
      because: [SCRIPT],
    },
    ...{
      regions: ['KZ-55', 'RU-OMS'],
      sectors: ['trade' as const],
      goods: [{ name: SCRIPT, direction: 'both' as const, evidence }],
    },
    agreements: [
      {
        ...{
          instrument: 'memorandum' as const,
          status: 'signed' as const,
          timing: 'current' as const,
          signedOn: '2026-03-18',
        },
        ...{
          parties: [{ name: HOSTILE_NAME, side: 'ru' as const }],
          subject: SCRIPT,
          event: SCRIPT,
          place: SCRIPT,
          evidence,
        },
      },
    ],
    figures: [
      {
        ...{ kind: 'amount' as const, measure: 'turnover' as const, value: 5, unit: 'USD' as const, period: '2025' },
        ...{ region: 'RU-OMS', goods: SCRIPT, scope: SCRIPT, evidence },
      },
    ],
    people: [{ name: HOSTILE_NAME, position: SCRIPT, side: 'ru' as const, evidence }],
    organizations: [{ name: HOSTILE_NAME, side: 'ru' as const, evidence }],
    events: [{ kind: 'forum' as const, name: SCRIPT, on: '2026-03-20', place: SCRIPT, upcoming: true, evidence }],
    projects: [
      {
        name: SCRIPT,
        company: SCRIPT,
        place: SCRIPT,
        status: 'planned' as const,
        investment: 5,
        currency: SCRIPT,
        evidence,
      },
    ],
    quotes: [{ speaker: HOSTILE_NAME, text: SCRIPT, evidence }],
  };
  return {
    ...{ id, pageId: page, sourceId: 'hostile' as SourceId, url: RUNNING_ADDRESS, stage: 'indexed', origin: 'import' },
    ...{ version: 2, attempts: 0, firstSeenAt: AT, title: SCRIPT, publishedOn: '2026-03-18', language: 'ru', text },
    ...{ contentHash: sha256(text), analysis: told, storyId: storyId(id) },
  } satisfies Article as ReadArticle;
}

function hostileDossier(article: ReadArticle): Dossier {
  const [fact] = article.analysis.agreements;
  const factId = agreementFactId(article.id, fact!);
  const { id, storyId: story, url, sourceId } = article;
  return dossier.parse({
    ...{
      id: dossierId(factId),
      stage: 'announced',
      block: 'x',
      createdAt: AT,
      attempts: 0,
      title: SCRIPT,
      instrument: 'memorandum',
    },
    ...{
      status: 'signed',
      parties: fact!.parties,
      regions: article.analysis.regions,
      sectors: ['trade'],
      subject: SCRIPT,
      event: SCRIPT,
    },
    ...{
      place: SCRIPT,
      people: [HOSTILE_NAME],
      sums: [],
      notices: [],
      maybeSame: [],
      corrections: [],
      facts: [factId],
      anchors: [],
    },
    history: [{ status: 'signed', articleId: id, factId, evidence, news: true, live: false, firstSeenAt: AT }],
    articles: [{ articleId: id, title: SCRIPT, url, sourceId, ...(story && { storyId: story }) }],
  });
}

/** Addresses of what was put in. */
export interface Hostile {
  readonly story: string;
  readonly dossier: string;
}

/** Puts an attack into every place that an article's words can come to. */
export async function putHostile({ documents, search }: Pick<Ports, 'documents' | 'search'>): Promise<Hostile> {
  const article = hostileArticle();
  const dossier = hostileDossier(article);
  const maker = new RecordMaker({ region: (code) => code, source: () => SCRIPT });
  const story = article.storyId!;
  await documents.create('article', article.id, article);
  await documents.create('story', story, { id: story, stage: 'announced', attempts: 0, articleIds: [article.id] });
  await documents.create('dossier', dossier.id, dossier);
  await search.put('stories', [maker.story(story, [article], AT)]);
  await search.put('events', maker.events(article, story, AT));
  await search.put('dossiers', [maker.dossier(dossier, AT)]);
  await search.put('ledger', [hostileLedger(article)]);
  await search.put('sources', [hostileSource()]);
  await search.settle();
  return { story: `/stories/${story}`, dossier: `/dossiers/${dossier.id}` };
}

const hostileLedger = ({ id, url }: ReadArticle) => ({
  ...{
    id: 'v-hostile',
    lemmas: '',
    seriesId: 'v-hostile',
    region: 'RU-OMS',
    partner: 'KZ',
    regions: ['RU-OMS'],
    regionNames: [],
  },
  ...{
    kind: 'amount',
    measure: 'turnover',
    unit: 'USD',
    goods: SCRIPT,
    scope: SCRIPT,
    period: '2025',
    periodFrom: '2025-01-01',
  },
  ...{
    periodTo: '2025-12-31',
    years: ['2025'],
    state: 'conflict',
    value: 5,
    least: 5,
    greatest: 5,
    claims: 1,
    articleIds: [id],
  },
  ...{ sourceIds: ['hostile'], urls: [url], publishedOn: '2026-03-18', indexedAt: AT },
  readings: JSON.stringify([
    {
      value: 5,
      claims: [
        { factId: SCRIPT, articleId: id, sourceId: SCRIPT, url, title: SCRIPT, value: 5, revises: false, evidence },
      ],
    },
  ]),
});

const hostileSource = () => ({
  ...{
    id: 'hostile',
    lemmas: '',
    name: SCRIPT,
    url: RUNNING_ADDRESS,
    side: 'ru',
    languages: ['ru'],
    owner: 'paper',
    regions: [],
  },
  ...{ regionNames: [], enabled: true, state: 'failing', reason: 'timed-out', stories: 1, relevant: 1, indexedAt: AT },
});
