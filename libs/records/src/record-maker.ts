import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { ProjectDossier } from '@kelisim/domain/documents/project';
import type { Series } from '@kelisim/domain/documents/series';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { Figure } from '@kelisim/domain/facts/figure';
import type { StoryId } from '@kelisim/domain/ids';
import type { RecordOf } from '@kelisim/domain/records/records';
import { type Sum, sumKeys } from '@kelisim/domain/records/sums';
import { span } from '@kelisim/domain/time';
import { lemmaText } from '@kelisim/language';
import type { Entry } from '@kelisim/ledger';
import { agreementFactId } from './agreement-id';
import { eventFactId } from './event-id';
import { figureFactId } from './figure-id';
import { ledgerRecord } from './ledger-record';

/** Names that records carry beside codes and ids. */
export interface Names {
  region(code: string): string;
  source(id: string): string;
}

/** An article that has been read, in the story that it tells. */
export interface ReadArticle extends Article {
  readonly analysis: Analysis;
}

/** Sorts the articles of a story: by publication, undated ones last, ties by id. */
const leading = (article: ReadArticle): string => `${article.analysis.publishedOn ?? '9999'} ${article.id}`;

const day = (date: string | undefined) => date?.slice(0, 10);
/** Russia's side and Kazakhstan's, as far as regions of theirs are named. */
const sidesOf = (regions: readonly string[]): string[] =>
  (['ru', 'kz'] as const).filter((side) => regions.some((code) => code.toLowerCase().startsWith(side)));
/** The money that a figure states; none for shares, changes and things counted. */
const moneyOf = ({ kind, value, unit }: Figure): Sum[] => (kind === 'amount' ? [{ value, unit }] : []);
const unique = (values: readonly string[]): string[] => [...new Set(values)];
/** Leaves out what is undefined: strict mappings and JSON columns know no such value. */
const told = <Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** Makes the records that people search out of documents. */
export class RecordMaker {
  constructor(private readonly names: Names) {}

  /** What every record has of its story. */
  private ofStory(article: ReadArticle, storyId: StoryId, words: string, indexedAt: string) {
    const { analysis } = article;
    return {
      lemmas: lemmaText(words),
      storyId,
      articleId: article.id,
      sourceId: article.sourceId,
      sourceName: this.names.source(article.sourceId),
      url: article.url,
      title: analysis.title ?? article.title ?? '',
      language: analysis.language,
      ...told({ publishedOn: day(analysis.publishedOn) }),
      indexedAt,
      regions: analysis.regions,
      regionNames: analysis.regions.map((code) => this.names.region(code)),
      sectors: analysis.sectors,
      sides: sidesOf(analysis.regions),
    };
  }

  /** @param told the current articles of one story, at least one; the first published leads */
  story(storyId: StoryId, told: readonly ReadArticle[], indexedAt: string): RecordOf<'stories'> {
    const articles = [...told].sort((a, b) => (leading(a) < leading(b) ? -1 : 1));
    const lead = articles[0]!;
    const analyses = articles.map((article) => article.analysis);
    const all = (of: (analysis: Analysis) => string[]) => unique(analyses.flatMap(of));
    return {
      ...this.ofStory(lead, storyId, `${lead.title ?? ''}\n${lead.analysis.text}`, indexedAt),
      id: storyId,
      text: lead.analysis.text,
      relevant: lead.analysis.relevant,
      score: lead.analysis.score,
      articleIds: articles.map((article) => article.id),
      sourceIds: unique(articles.map((article) => article.sourceId)),
      instruments: all(({ agreements }) => agreements.map((each) => each.instrument)),
      statuses: all(({ agreements }) => agreements.map((each) => each.status)),
      measures: all(({ figures }) => figures.map((each) => each.measure)),
      people: all(({ people }) => people.map((each) => each.name)),
      organizations: all(({ organizations }) => organizations.map((each) => each.name)),
      sums: all(({ figures }) => sumKeys(figures.flatMap(moneyOf))),
    };
  }

  agreement(article: ReadArticle, storyId: StoryId, fact: Agreement, dossierId: string | undefined, indexedAt: string) {
    const { instrument, status, timing, signedOn, parties, subject, event, place, evidence } = fact;
    const words = [evidence.text, subject, ...parties.map((party) => party.name)].join('\n');
    return {
      ...this.ofStory(article, storyId, words, indexedAt),
      id: agreementFactId(article.id, fact),
      ...told({ dossierId, signedOn, signedFrom: signedOn && span(signedOn).first, subject, event, place }),
      instrument,
      status,
      timing,
      parties: parties.map((party) => party.name),
      evidence: evidence.text,
    } satisfies RecordOf<'agreements'>;
  }

  figures(article: ReadArticle, storyId: StoryId, indexedAt: string): RecordOf<'figures'>[] {
    return article.analysis.figures.map(({ evidence, rule: _, period, ...figure }) => ({
      ...this.ofStory(article, storyId, evidence.text, indexedAt),
      ...told(figure),
      id: figureFactId(article.id, { ...figure, evidence }),
      sums: sumKeys(moneyOf({ ...figure, evidence })),
      ...told({ period, periodFrom: period && span(period).first, periodTo: period && span(period).last }),
      evidence: evidence.text,
    }));
  }

  events(article: ReadArticle, storyId: StoryId, indexedAt: string): RecordOf<'events'>[] {
    return article.analysis.events.map(({ evidence, rule: _, on, ...event }) => ({
      ...this.ofStory(article, storyId, `${event.name ?? ''} ${evidence.text}`, indexedAt),
      ...told(event),
      id: eventFactId(article.id, { ...event, ...(on && { on }), evidence }),
      ...told({ on, from: on && span(on).first, to: on && span(on).last }),
      evidence: evidence.text,
    }));
  }

  project(project: ProjectDossier, indexedAt: string): RecordOf<'projects'> {
    const { id, name, company, place, status, regions, sectors, investment, currency, jobs, articles, history } =
      project;
    const reported = articles.flatMap((article) => day(article.publishedOn) ?? []).sort();
    const regionNames = regions.map((code) => this.names.region(code));
    const words = [name, company, place, ...regionNames, ...history.map(({ evidence }) => evidence.text)];
    return {
      id,
      lemmas: lemmaText(words.join('\n')),
      title: name,
      status,
      regions,
      regionNames,
      sectors,
      ...told({ company, place, investment, currency, jobs }),
      ...told({ firstReportedOn: reported[0], publishedOn: reported.at(-1) }),
      articleIds: articles.map(({ articleId }) => articleId),
      sourceIds: unique(articles.map(({ sourceId }) => sourceId)),
      urls: unique(articles.map(({ url }) => url)),
      evidence: history.at(-1)?.evidence.text ?? '',
      indexedAt,
      history: JSON.stringify(history),
    };
  }

  ledger(series: Series, entry: Entry, indexedAt: string): RecordOf<'ledger'> {
    return ledgerRecord(series, entry, (code) => this.names.region(code), indexedAt);
  }

  dossier(dossier: Dossier, indexedAt: string): RecordOf<'dossiers'> {
    const { title, subject, parties, people, regions, articles, history, signedOn } = dossier;
    const reported = articles.flatMap((article) => day(article.publishedOn) ?? []).sort();
    const regionNames = regions.map((code) => this.names.region(code));
    const names = [...parties.map((party) => party.name), ...people].filter((name) => !title.includes(name));
    return {
      id: dossier.id,
      lemmas: lemmaText(
        [title, subject, ...regionNames, ...names, ...history.map((entry) => entry.evidence.text)].join('\n'),
      ),
      title,
      instrument: dossier.instrument,
      status: dossier.status,
      parties: parties.map((party) => party.name),
      sides: unique(parties.map((party) => party.side)),
      people,
      sums: sumKeys(dossier.sums),
      regions,
      regionNames,
      sectors: dossier.sectors,
      ...told({ subject, signedOn, signedFrom: signedOn && span(signedOn).first }),
      ...told({ firstReportedOn: reported[0], publishedOn: reported.at(-1) }),
      articleIds: articles.map((article) => article.articleId),
      sourceIds: unique(articles.map((article) => article.sourceId)),
      urls: unique(articles.map((article) => article.url)),
      evidence: history.at(-1)?.evidence.text ?? '',
      news: history.some((entry) => entry.news),
      createdAt: dossier.createdAt,
      indexedAt,
      history: JSON.stringify(history),
    };
  }
}
