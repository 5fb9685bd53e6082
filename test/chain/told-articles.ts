import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import { articleId, pageId, type SourceId, sha256 } from '@kelisim/domain/ids';
import { type IsoInstant, instant } from '@kelisim/domain/time';

/** One agreement of the world as its articles tell it, near misses of the same sides beside it. */
interface World {
  readonly region: readonly [code: string, name: string];
  readonly partner: readonly [code: string, name: string];
  readonly instrument: Agreement['instrument'];
  readonly subject: string;
  readonly signedOn: string;
}

const REGIONS = [
  ['RU-OMS', 'Омская область'],
  ['RU-TYU', 'Тюменская область'],
  ['RU-SAR', 'Саратовская область'],
  ['RU-AST', 'Астраханская область'],
] as const;
const [PAVLODAR, ATYRAU] = [
  ['KZ-55', 'Павлодарская область'],
  ['KZ-23', 'Атырауская область'],
] as const;

/** Twenty agreements: of each region five, which only differ in partner, paper, field or year. */
export const AGREEMENTS: readonly World[] = REGIONS.flatMap((region): World[] => [
  { region, partner: PAVLODAR, instrument: 'agreement', subject: 'сотрудничестве в туризме', signedOn: '2022-06-10' },
  { region, partner: ATYRAU, instrument: 'agreement', subject: 'сотрудничестве в туризме', signedOn: '2022-06-10' },
  { region, partner: PAVLODAR, instrument: 'roadmap', subject: 'сотрудничестве в туризме', signedOn: '2022-06-10' },
  {
    region,
    partner: PAVLODAR,
    instrument: 'agreement',
    subject: 'сотрудничестве в здравоохранении',
    signedOn: '2022-06-10',
  },
  { region, partner: PAVLODAR, instrument: 'agreement', subject: 'сотрудничестве в туризме', signedOn: '2025-03-04' },
]);

type Step = Pick<Agreement, 'status' | 'timing'> & { readonly days: number; readonly isDated: boolean };
/** Ten articles of one agreement, in days from its signing: it is planned, signed, told again, recalled. */
const STEPS: readonly Step[] = [
  { days: -20, status: 'planned', timing: 'current', isDated: false },
  ...[0, 0, 1, 1, 2, 3].map((days): Step => ({ days, status: 'signed', timing: 'current', isDated: true })),
  { days: 120, status: 'in-force', timing: 'background', isDated: true },
  { days: 365, status: 'in-force', timing: 'background', isDated: true },
  { days: 400, status: 'signed', timing: 'background', isDated: true },
];

/** Two hundred articles as the reader leaves them: ten for each agreement, all of other words. */
export const toldArticles = (): Article[] =>
  AGREEMENTS.flatMap((world, number) => STEPS.map((step, at) => article(world, step, `${number}-${at}`)));

/** How often each agreement is told. */
export const TELLINGS = STEPS.length;

function article(world: World, step: Step, name: string): Article {
  const url = `https://example.org/${name}`;
  const analysis = analysisOf(world, step, name);
  const contentHash = sha256(analysis.text);
  const page = pageId(url);
  const seenAt = instant(Date.parse(`${analysis.publishedOn}T12:00:00Z`)) as IsoInstant;
  return {
    id: articleId(page, contentHash),
    pageId: page,
    sourceId: 'example' as SourceId,
    url,
    file: `${name}.txt`,
    stage: 'read',
    origin: 'live',
    version: 1,
    firstSeenAt: seenAt,
    dueAt: seenAt,
    attempts: 0,
    language: 'ru',
    text: analysis.text,
    contentHash,
    reader: 'test',
    analysis,
  };
}

function analysisOf({ region, partner, instrument, subject, signedOn }: World, step: Step, name: string): Analysis {
  const publishedOn = instant(Date.parse(`${signedOn}T00:00:00Z`) + step.days * 86_400_000).slice(0, 10);
  // Words of its own in each, so that no two are near-copies of one story.
  const text = `${region[1]} и ${partner[1]}: документ о ${subject}. ${ownWords(name)}`;
  const agreement: Agreement = {
    instrument,
    status: step.status,
    timing: step.timing,
    ...(step.isDated && { signedOn }),
    parties: [
      { name: region[1], side: 'ru' },
      { name: partner[1], side: 'kz' },
    ],
    subject,
    evidence: { start: 0, end: text.length, text },
  };
  const nothing = { figures: [], people: [], organizations: [], events: [], projects: [], goods: [], quotes: [] };
  return {
    title: `Новость ${name}`,
    publishedOn,
    language: 'ru',
    text,
    relevant: true,
    score: 1,
    regions: [partner[0], region[0]].sort(),
    sectors: ['tourism'],
    agreements: [agreement],
    ...nothing,
  };
}

/** Forty words that no other article has. */
const ownWords = (name: string): string =>
  Array.from({ length: 40 }, (_, at) => `слово${sha256(`${name} ${at}`).slice(0, 8)}`).join(' ');
