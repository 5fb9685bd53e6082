import path from 'node:path';
import type { ProjectDossier } from '@kelisim/domain/documents/project';
import { PROJECT_STATUSES, type Project } from '@kelisim/domain/facts/activity';
import { type InterfaceLanguage, phrases } from '@kelisim/phrases';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal';
import { openWorkplace } from '../workplace';
import { oneLine, regionCode } from './options';

interface Options {
  readonly json?: boolean;
  readonly region?: string;
  readonly status?: Project['status'];
}

/** `kelisim projects`: one line, or one time line, for each joint project in the world. */
export function addProjects(program: Command, terminal: Terminal): void {
  program
    .command('projects')
    .option('--json', 'one JSON object a line')
    .option('--region <code>', 'only those of a region (ISO 3166-2)', regionCode)
    .addOption(new Option('--status <status>', 'only those that have got so far').choices(PROJECT_STATUSES))
    .description('List the investment and joint projects that have been found, each with its history')
    .action(async ({ json, region, status }: Options) => {
      const { ports, config, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        let count = 0;
        for await (const { body } of ports.documents.scan('project')) {
          if (body.redirectTo || (status && body.status !== status)) continue;
          if (region && !body.regions.includes(region)) continue;
          count++;
          if (json) terminal.json(asJson(body));
          else for (const line of asLines(body, config.language)) terminal.line(line);
        }
        if (!json) terminal.line(`${count} project(s)`);
      } finally {
        await close();
      }
    });
}

const addresses = ({ articles }: ProjectDossier): Map<string, string> =>
  new Map(articles.map(({ articleId, file, url }) => [articleId, file ? path.basename(file) : url]));

function asJson(project: ProjectDossier) {
  const addressOf = addresses(project);
  const { block: _, createdAt: __, redirectTo: ___, articles: ____, facts: _____, anchors: ______, ...told } = project;
  const history = project.history.map(({ status, reportedOn, articleId, evidence }) => ({
    status,
    reportedOn,
    article: addressOf.get(articleId),
    evidence,
  }));
  return { ...told, history, articles: [...addressOf.values()] };
}

/** The name and what is known of it, then a line for each stage with the words that prove it. */
function asLines(project: ProjectDossier, language: InterfaceLanguage): string[] {
  const say = phrases(language);
  const addressOf = addresses(project);
  const { name, company, place, status, investment, currency, jobs, history } = project;
  const money =
    investment === undefined ? undefined : `${new Intl.NumberFormat(language).format(investment)} ${currency ?? ''}`;
  const people = jobs === undefined ? undefined : `${say('measure.jobs')}: ${jobs}`;
  const head = [`${say(`projectStatus.${status}`)}: ${name}`, company, place, money?.trim(), people];
  const steps = history.flatMap((entry) => [
    `    ${(entry.reportedOn ?? '').slice(0, 10).padEnd(10)}  ${say(`projectStatus.${entry.status}`)} — «${oneLine(entry.evidence.text)}»`,
    `                ${addressOf.get(entry.articleId) ?? ''}`,
  ]);
  return [head.filter(Boolean).join(', '), ...steps];
}
