import type { Party } from '@kelisim/domain/facts/agreement';
import type { Cluster } from './join';

/** The parties of all facts, each once, the Russian side first; the fullest list of one fact leads. */
export function parties(cluster: Cluster): Party[] {
  const lists = cluster.map((fact) => fact.agreement.parties);
  const fullest = lists.reduce((best, list) => (list.length > best.length ? list : best), lists[0] ?? []);
  const order = { ru: 0, kz: 1, other: 2 } as const;
  return [...fullest].sort((a, b) => order[a.side] - order[b.side]);
}

/** What a person recognises a dossier by: its parties, else its subject, else the headline that told it first. */
export function title(cluster: Cluster): string {
  const names = parties(cluster).map((party) => party.name);
  if (names.length > 1) return names.join(' — ');
  const subject = cluster.find((fact) => fact.agreement.subject)?.agreement.subject;
  return [names[0], subject].filter(Boolean).join(': ') || cluster.find((fact) => fact.title)?.title || '';
}
