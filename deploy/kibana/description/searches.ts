import { type SavedSearch, savedSearch } from './kinds';

/** All saved searches: each row with the sentence that proves it and the way to it. */
export const SEARCHES: readonly SavedSearch[] = [
  savedSearch({
    id: 'agreements',
    view: 'agreements',
    newestBy: 'publishedOn',
    columns: [
      'statusName',
      'instrumentName',
      'parties',
      'subject',
      'signedText',
      'evidence',
      'dossierUrl',
      'storyUrl',
      'url',
    ],
  }),
  savedSearch({
    id: 'dossiers',
    view: 'dossiers',
    newestBy: 'firstReportedOn',
    columns: ['title', 'statusName', 'instrumentName', 'signedText', 'regionNames', 'evidence', 'dossierUrl'],
  }),
  savedSearch({
    id: 'figures',
    view: 'figures',
    newestBy: 'publishedOn',
    columns: [
      'measureName',
      'kindName',
      'value',
      'unitName',
      'periodText',
      'regionName',
      'partnerName',
      'evidence',
      'storyUrl',
      'url',
    ],
  }),
  savedSearch({
    id: 'conflicts',
    view: 'ledger',
    newestBy: 'publishedOn',
    only: 'state: conflict',
    columns: ['measureName', 'regionName', 'partnerName', 'periodText', 'least', 'greatest', 'unitName', 'urls'],
  }),
  savedSearch({
    id: 'events-upcoming',
    view: 'events',
    newestBy: 'from',
    only: 'upcoming: true',
    columns: ['onText', 'kindName', 'name', 'place', 'regionNames', 'evidence', 'storyUrl', 'url'],
  }),
  savedSearch({
    id: 'events',
    view: 'events',
    newestBy: 'from',
    columns: ['onText', 'kindName', 'name', 'place', 'regionNames', 'evidence', 'storyUrl', 'url'],
  }),
  savedSearch({
    id: 'projects',
    view: 'projects',
    newestBy: 'publishedOn',
    columns: ['title', 'statusName', 'company', 'investment', 'currency', 'jobs', 'regionNames', 'evidence', 'urls'],
  }),
  savedSearch({
    id: 'stories',
    view: 'stories',
    newestBy: 'publishedOn',
    only: 'relevant: true',
    columns: ['title', 'regionNames', 'sectorNames', 'sourceName', 'storyUrl', 'url'],
  }),
  savedSearch({
    id: 'sources-in-trouble',
    view: 'sources',
    newestBy: 'publishedOn',
    only: 'enabled: true and not state: fresh',
    columns: ['name', 'regionNames', 'stateName', 'reason', 'publishedOn', 'url'],
  }),
];
