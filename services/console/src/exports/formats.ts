/** The forms in which a search can be taken along. */
export const EXPORTED_SEARCHES = ['xlsx', 'csv', 'jsonl', 'atom'] as const;
export type SearchFormat = (typeof EXPORTED_SEARCHES)[number];

export const MEDIA_TYPES: Readonly<Record<SearchFormat | 'ics', string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};
