import path from 'node:path';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { phrases } from '@kelisim/phrases';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { openWorkplace } from '../workplace';

/** `kelisim dossiers`: one line, or one time line, for each agreement in the world. */
export function addDossiers(program: Command, terminal: Terminal): void {
  program
    .command('dossiers')
    .option('--json', 'one JSON object a line')
    .option('--region <code>', 'only those of a region (ISO 3166-2)')
    .description('List the agreements that have been found, each with its history')
    .action(async (options: { json?: boolean; region?: string }) => {
      const { ports, config, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        let count = 0;
        for await (const { body } of ports.documents.scan('dossier')) {
          if (body.redirectTo || (options.region && !body.regions.includes(options.region))) continue;
          count++;
          if (options.json) terminal.json(asJson(body));
          else for (const line of asLines(body, config.language)) terminal.line(line);
        }
        if (!options.json) terminal.line(`${count} agreement(s)`);
      } finally {
        await close();
      }
    });
}

function asJson(dossier: Dossier) {
  const fileOf = new Map(
    dossier.articles.map((article) => [article.articleId, article.file ? path.basename(article.file) : article.url]),
  );
  const history = dossier.history.map(({ status, on, articleId }) => ({
    status,
    ...(on && { on }),
    article: fileOf.get(articleId),
  }));
  const news = dossier.history.filter((entry) => entry.news).map((entry) => fileOf.get(entry.articleId));
  const { id, instrument, status, title, parties, regions, subject, signedOn } = dossier;
  return {
    id,
    instrument,
    status,
    title,
    parties,
    regions,
    subject,
    signedOn,
    articles: [...fileOf.values()],
    history,
    news,
  };
}

function asLines(dossier: Dossier, language: 'ru' | 'en' | 'kk'): string[] {
  const say = phrases(language);
  const head = `${say(`instrument.${dossier.instrument}`)}, ${say(`status.${dossier.status}`)}: ${dossier.title}`;
  const steps = dossier.history.map(
    (entry) =>
      `    ${(entry.on ?? entry.reportedOn ?? '').padEnd(10)}  ${say(`status.${entry.status}`)} — «${entry.evidence.text}»`,
  );
  return [head, ...steps];
}
