import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import { type ArticleId, type DossierId, type FactId, sha256 } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';

/** A made-up agreement that was just reported as signed, ready to be announced. */
export function sampleDossier(name: string, at: IsoInstant, differing: Partial<Dossier> = {}): Dossier {
  return {
    id: `d${sha256(name).slice(0, 24)}` as DossierId,
    stage: 'changed',
    dueAt: at,
    attempts: 0,
    block: 'RU-NGR',
    createdAt: at,
    title: `${name}: Правительство Новгородской области — акимат области Улытау`,
    instrument: 'memorandum',
    status: 'signed',
    parties: [
      { name: 'Правительство Новгородской области', side: 'ru' },
      { name: 'акимат области Улытау', side: 'kz' },
    ],
    regions: ['KZ-62', 'RU-NGR'],
    sectors: ['trade'],
    people: [],
    sums: [],
    subject: 'сотрудничество в торговле',
    history: [sampleStatus('signed', at)],
    notices: [],
    maybeSame: [],
    corrections: [],
    absorbed: [],
    articles: [
      {
        articleId: 'a1' as ArticleId,
        title: `Подписан меморандум (${name})`,
        url: `https://press.example/${encodeURIComponent(name)}`,
        sourceId: 'press',
        publishedOn: '2026-03-02T09:00',
      },
    ],
    facts: ['f1' as FactId],
    anchors: [],
    ...differing,
  };
}

/** A status as the live watch reports it. */
export const sampleStatus = (
  status: DossierStatus['status'],
  at: IsoInstant,
  differing: Partial<DossierStatus> = {},
): DossierStatus => ({
  status,
  articleId: 'a1' as ArticleId,
  factId: 'f1' as FactId,
  reportedOn: at.slice(0, 10),
  evidence: { start: 0, end: 10, text: 'Стороны подписали меморандум о сотрудничестве.' },
  news: true,
  live: true,
  firstSeenAt: at,
  ...differing,
});
