import type { FieldOf, ViewId } from './kinds';

/** One data view over an index of its own. */
export interface View<V extends ViewId = ViewId> {
  readonly id: V;
  /** What follows the prefix in the name of its indices. */
  readonly index: string;
  /** The day that a range of time narrows by; without it a view shows everything. */
  readonly time?: FieldOf<V>;
  /** Fields that are shown as links, with the catalogue's word that stands for the address. */
  readonly links: Partial<Record<FieldOf<V>, string>>;
}

const view = <V extends ViewId>(described: View<V>): View => described as View;
const story = { storyUrl: 'link.story', url: 'link.source' } as const;

export const DATA_VIEWS: readonly View[] = [
  view({ id: 'stories', index: 'stories', time: 'publishedOn', links: story }),
  view({ id: 'agreements', index: 'agreements', time: 'publishedOn', links: { ...story, dossierUrl: 'link.dossier' } }),
  view({ id: 'dossiers', index: 'dossiers', time: 'firstReportedOn', links: { dossierUrl: 'link.dossier' } }),
  view({ id: 'figures', index: 'figures', time: 'publishedOn', links: story }),
  view({ id: 'ledger', index: 'ledger', time: 'periodFrom', links: {} }),
  view({ id: 'events', index: 'events', time: 'from', links: story }),
  view({ id: 'projects', index: 'projects', time: 'firstReportedOn', links: {} }),
  view({ id: 'sources', index: 'sources', links: { url: 'link.source' } }),
  view({ id: 'documents', index: 'documents-*', links: {} }),
];
