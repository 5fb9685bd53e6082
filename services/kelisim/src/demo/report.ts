import type { DayTruth, LoggedRequest } from '@kelisim/demo-sites';
import type { Terminal } from '../terminal';
import type { Tally } from './tally';

/** Prints a day's figures beside what the sites' truth says; false when one differs. */
export function report(truth: DayTruth, tally: Tally, requests: readonly LoggedRequest[], terminal: Terminal): boolean {
  const notModified = requests.filter((request) => request.status === 304).length;
  terminal.line(`\nDay ${truth.day}: ${requests.length} requests, ${notModified} answered «not modified»`);
  const rows = flat(tally).map(([name, found]) => ({ name, found, expected: Object.fromEntries(flat(truth))[name] }));
  for (const { name, found, expected } of rows) {
    const verdict = found === expected ? '' : `  ≠ ${expected} expected`;
    terminal.line(`  ${LABELS[name] ?? name}`.padEnd(40) + String(found).padStart(5) + verdict);
  }
  return rows.every(({ found, expected }) => found === expected);
}

const LABELS: Readonly<Record<string, string>> = {
  'pages.listed': 'pages found',
  'pages.read': 'pages read',
  'pages.closedByRobots': 'pages closed by robots.txt',
  newArticles: 'new articles',
  newVersions: 'corrected articles',
  stories: 'stories',
  relevantArticles: 'articles of cooperation',
  relevantStories: 'stories of cooperation',
  agreements: 'agreements told',
  figures: 'figures told',
  people: 'people',
  dossiers: 'agreements in the world (dossiers)',
  mails: 'mails sent',
};

function flat(counts: object, above = ''): [string, number][] {
  return Object.entries(counts).flatMap(([name, value]) =>
    typeof value === 'number'
      ? name === 'day'
        ? []
        : [[above + name, value] as [string, number]]
      : flat(value, `${above}${name}.`),
  );
}
