import path from 'node:path';
import type { Dossier, LikenessReason } from '@kelisim/domain/documents/dossier';
import {
  AGREEMENT_STATUSES,
  type AgreementStatus,
  INSTRUMENTS,
  type Instrument,
} from '@kelisim/domain/facts/agreement';
import { span } from '@kelisim/domain/time';
import { type Phrases, phrases } from '@kelisim/phrases';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal';
import { openWorkplace } from '../workplace';
import { date, oneLine, regionCode } from './options';

interface Options {
  readonly json?: boolean;
  readonly region?: string;
  readonly status?: AgreementStatus;
  readonly instrument?: Instrument;
  readonly party?: string;
  readonly from?: string;
  readonly to?: string;
  readonly maybeSame?: boolean;
}

/** `kelisim dossiers`: one line, or one time line, for each agreement in the world. */
export function addDossiers(program: Command, terminal: Terminal): void {
  program
    .command('dossiers')
    .option('--json', 'one JSON object a line')
    .option('--region <code>', 'only those of a region (ISO 3166-2)', regionCode)
    .addOption(new Option('--status <status>', 'only those that have got so far').choices(AGREEMENT_STATUSES))
    .addOption(new Option('--instrument <kind>', 'only those of a kind').choices(INSTRUMENTS))
    .option('--party <words>', 'only those with a party whose name contains the words')
    .option('--from <date>', 'only those of which something happened or was reported since', date)
    .option('--to <date>', 'only those of which something happened or was reported until', date)
    .option('--maybe-same', 'only those that may be the same agreement as another')
    .description('List the agreements that have been found, each with its history')
    .action(async (options: Options) => {
      const { ports, config, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        let count = 0;
        for await (const { body } of ports.documents.scan('dossier')) {
          if (body.redirectTo || !isAsked(body, options)) continue;
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

function isAsked(dossier: Dossier, { region, status, instrument, party, from, to, maybeSame }: Options): boolean {
  if (maybeSame && !dossier.maybeSame.length) return false;
  if (region && !dossier.regions.includes(region)) return false;
  if (status && dossier.status !== status) return false;
  if (instrument && dossier.instrument !== instrument) return false;
  if (party && !dossier.parties.some(({ name }) => folded(name).includes(folded(party)))) return false;
  return dossier.history.some((entry) => {
    const when = entry.on ?? entry.reportedOn?.slice(0, 10);
    if (!when) return !from && !to;
    return (!from || span(when).last >= span(from).first) && (!to || span(when).first <= span(to).last);
  });
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

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
  const notices = dossier.notices.map(({ kind, articleId, before, after, news: isNews }) => ({
    kind,
    article: fileOf.get(articleId),
    ...(before && { before, after }),
    news: isNews,
  }));
  const { id, instrument, status, title, parties, regions, subject, signedOn, maybeSame, corrections } = dossier;
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
    news: [...new Set(news)],
    notices,
    maybeSame,
    corrections,
  };
}

/** The title, then a line for each status: when, what, the words that prove it and where they stand. */
function asLines(dossier: Dossier, language: 'ru' | 'en' | 'kk'): string[] {
  const say = phrases(language);
  const addressOf = new Map(dossier.articles.map(({ articleId, file, url }) => [articleId, file ?? url]));
  const head = `${say(`instrument.${dossier.instrument}`)}, ${say(`status.${dossier.status}`)}: ${dossier.title}  [${dossier.id}]`;
  const steps = dossier.history.flatMap(({ on, reportedOn, status, news, evidence, articleId }) => [
    `  ${news ? '*' : ' '} ${(on ?? reportedOn ?? '').slice(0, 10).padEnd(10)}  ${say(`status.${status}`)} — «${oneLine(evidence.text)}»`,
    `                ${addressOf.get(articleId) ?? ''}`,
  ]);
  const notices = dossier.notices.flatMap(({ kind, reportedOn, before, after, evidence, articleId }) => [
    `  ! ${(reportedOn ?? '').slice(0, 10).padEnd(10)}  ${say(`notice.${kind}`)}${before ? ` ${before} → ${after}` : ''} — «${oneLine(evidence.text)}»`,
    `                ${addressOf.get(articleId) ?? ''}`,
  ]);
  const near = dossier.maybeSame.map(
    ({ dossierId, score, reasons }) =>
      `  ? ${say('likeness.maybeSame')}: ${dossierId} (${score}: ${inWords(reasons, say)})`,
  );
  return [head, ...steps, ...notices, ...near];
}

/** «same sum +1, other party −1». */
const inWords = (reasons: readonly LikenessReason[], say: Phrases): string =>
  reasons
    .map(({ what, weight }) => `${say(`likeness.${what}`)} ${weight > 0 ? '+' : '−'}${Math.abs(weight)}`)
    .join(', ');
