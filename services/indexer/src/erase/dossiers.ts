import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { ProjectDossier } from '@kelisim/domain/documents/project';
import { change } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import type { Traces } from './traces';

/**
 * Takes the words out of dossiers and projects that were joined into others: nothing computes those again, and all that
 * is still asked of them is where they redirect to.
 * @returns how many
 */
export async function eraseFromRedirects(documents: Documents, traces: Traces): Promise<number> {
  let emptied = 0;
  for await (const { id, body } of documents.scan('dossier')) {
    if (!body.redirectTo || !traces.areIn(body)) continue;
    await change(documents, 'dossier', id, (now) => now && emptyDossier(now));
    emptied++;
  }
  for await (const { id, body } of documents.scan('project')) {
    if (!body.redirectTo || !traces.areIn(body)) continue;
    await change(documents, 'project', id, (now) => now && emptyProject(now));
    emptied++;
  }
  return emptied;
}

function emptyDossier({ subject: _, event: __, place: ___, ...rest }: Dossier): Dossier {
  const none = { parties: [], people: [], sums: [], history: [], notices: [], maybeSame: [] };
  return { ...rest, ...none, title: '', articles: [], facts: [], anchors: [] };
}

function emptyProject({ company: _, place: __, ...rest }: ProjectDossier): ProjectDossier {
  return { ...rest, name: '', history: [], articles: [], facts: [], anchors: [] };
}
