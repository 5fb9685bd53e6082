import type { Analysis } from '@kelisim/domain/analysis';
import { type Article, tellingOrigin } from '@kelisim/domain/documents/article';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { Sum, ToldAgreement, ToldProject } from '@kelisim/dossiers';
import type { ToldFigure } from '@kelisim/ledger';
import { agreementFactId, figureFactId, projectFactId } from '@kelisim/records';

/** What every fact tells of its article. */
const teller = (article: Article, { title, publishedOn, regions }: Analysis) => ({
  articleId: article.id,
  pageId: article.pageId,
  sourceId: article.sourceId,
  url: article.url,
  ...(article.file && { file: article.file }),
  ...(title && { title }),
  ...(publishedOn && { publishedOn }),
  regions,
});

/** The figures that a relevant article tells, ready for the ledger. */
export function toldFigures(article: Article): ToldFigure[] {
  const { analysis } = article;
  if (!analysis?.relevant) return [];
  return analysis.figures.map((figure) => ({
    ...teller(article, analysis),
    factId: figureFactId(article.id, figure),
    figure,
  }));
}

/** The projects that a relevant article tells, ready to be joined with others. */
export function toldProjects(article: Article): ToldProject[] {
  const { analysis } = article;
  if (!analysis?.relevant) return [];
  return analysis.projects.map((project) => ({
    ...teller(article, analysis),
    ...(article.storyId && { storyId: article.storyId }),
    sectors: analysis.sectors,
    factId: projectFactId(article.id, project),
    project,
  }));
}

/**
 * The agreements that a relevant article tells, ready to be joined with others.
 * @param predecessor what the version before this one told: what it told already is no newer for being told again
 */
export function toldAgreements(article: Article, predecessor: readonly ToldAgreement[] = []): ToldAgreement[] {
  const { analysis } = article;
  if (!analysis?.relevant) return [];
  const told = analysis.agreements.map((agreement) => ({
    ...teller(article, analysis),
    factId: agreementFactId(article.id, agreement),
    ...(article.storyId && { storyId: article.storyId }),
    origin: tellingOrigin(article),
    firstSeenAt: article.firstSeenAt,
    ...(article.home && { home: article.home }),
    sectors: analysis.sectors,
    before: analysis.text.slice(Math.max(0, agreement.evidence.start - BEFORE), agreement.evidence.start),
    sums: sums(analysis, agreement),
    people: analysis.people.map((person) => person.name),
    agreement,
  }));
  return told.map((fact) => inheriting(fact, predecessor));
}

/** As many characters as the paragraph before usually has: what «регион» means is said there. */
const BEFORE = 600;

/** What an agreement is worth: the sums told in its own sentences, or anywhere if the article tells of no other paper. */
function sums({ agreements, figures }: Analysis, { evidence }: Agreement): Sum[] {
  return figures
    .filter(({ kind, measure }) => kind === 'amount' && (measure === 'contracts' || measure === 'investment'))
    .filter((figure) => agreements.length === 1 || isWithin(figure.evidence, evidence))
    .map(({ value, unit }) => ({ value, unit }));
}

const isWithin = (one: Agreement['evidence'], other: Agreement['evidence']): boolean =>
  one.start < other.end && other.start < one.end;

function inheriting(fact: ToldAgreement, predecessor: readonly ToldAgreement[]): ToldAgreement {
  const before = predecessor.find((other) => isSame(fact, other));
  if (!before) return fact;
  const signedOn = before.agreement.signedOn;
  const earlier = signedOn && signedOn !== fact.agreement.signedOn && { signedOn, seenAt: fact.firstSeenAt };
  return { ...fact, origin: before.origin, firstSeenAt: before.firstSeenAt, ...(earlier && { earlier }) };
}

/** Whether two versions of one article speak of the same step of the same paper; a corrected name or date does not matter. */
function isSame({ agreement: a }: ToldAgreement, { agreement: b }: ToldAgreement): boolean {
  if (a.instrument !== b.instrument || a.status !== b.status) return false;
  const names = new Set(b.parties.map((party) => party.name));
  return a.parties.length === 0 || names.size === 0 || a.parties.some((party) => names.has(party.name));
}
