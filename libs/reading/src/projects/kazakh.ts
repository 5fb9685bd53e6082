import type { Project } from '@kelisim/domain/facts/activity';
import type { QuantityMention, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { proof } from '../activity/proof';
import data from './data/kazakh.json';

/** Endings of number, possession and case behind a stem. */
const LONGEST_ENDING = 7;
/** «кәсіпорын ашу керек»: what ought to be is no project. */
const WISH = /^(?:керек|қажет|тиіс)/;
/** Words of the name before the facility. */
const LONGEST_NAME = 4;
/** Money and jobs are told within this many sentences behind. */
const FOLLOWING = 3;
const MOST_JOBS = 100_000;
const CASED = /.{3}(ға|ге|қа|ке|нан|нен|дан|ден|тан|тен|нда|нде|да|де|ның|нің|дың|дің|тың|тің|дағы|дегі)$/;

/** The projects of a Kazakh text: a facility and a word of building, opening or launching in one sentence. */
export function kazakhProjects(ground: Ground): readonly Project[] {
  const found: Project[] = [];
  const stems = new Set<string>();
  for (const sentence of ground.sentences().filter((one) => !ground.isHeadline(one))) {
    const project = projectIn(ground, sentence, stems);
    if (project) found.push(project);
  }
  return found;
}

const has = (ground: Ground, { from, to }: Sentence, stems: readonly string[]): boolean =>
  range(from, to).some((index) => stems.some((stem) => ground.words.at(index).norm.startsWith(stem)));

function projectIn(ground: Ground, sentence: Sentence, told: Set<string>): Project | undefined {
  const words = range(sentence.from, sentence.to);
  const making = words.find((index) => data.making.some((stem) => ground.words.at(index).norm.startsWith(stem)));
  if (making === undefined || words.some((index) => WISH.test(ground.words.at(index).norm))) return undefined;
  // The verb stands behind what it makes.
  const at = words.findLast((index) => index < making && facilityAt(ground, index) !== undefined);
  const stem = at === undefined ? undefined : facilityAt(ground, at);
  if (at === undefined || stem === undefined || told.has(stem) || !isJoint(ground, sentence, stem)) return undefined;
  told.add(stem);
  const money = within(ground, sentence, (one) => one.unit !== undefined && /^[A-Z]{3}$/.test(one.unit));
  const jobs = within(ground, sentence, (one, where) => isJobs(ground, one, where));
  return {
    ...{ name: nameOf(ground, sentence, at, stem), status: statusOf(ground, sentence), rule: 'project.kazakh' },
    ...{ investment: money?.value, currency: money?.unit, jobs: jobs?.value },
    place: ground.places(sentence).find((place) => place.form === 'name' && place.level !== 'country')?.name,
    evidence: proof(ground.story, sentence, at, at + 1),
  };
}

function facilityAt(ground: Ground, index: number): string | undefined {
  const { norm, kind } = ground.words.at(index);
  if (kind !== 'word' || ground.insideName(index)) return undefined;
  return data.facilities.find((stem) => norm.startsWith(stem) && norm.length - stem.length <= LONGEST_ENDING);
}

/** Both sides in the paragraph, or a word of jointness in the sentence. */
function isJoint(ground: Ground, sentence: Sentence, stem: string): boolean {
  if (has(ground, sentence, data.joint)) return true;
  if (data.weak.includes(stem)) return false;
  return ground.paragraph(sentence.block).some((one) => ground.sides(one).has('ru'));
}

/** The words before the facility up to one with a case; the facility without its own. */
function nameOf(ground: Ground, sentence: Sentence, at: number, stem: string): string {
  let from = at;
  while (from > sentence.from && at - from < LONGEST_NAME && canName(ground, from - 1)) from--;
  const possessive = /^с?[ыі]/.exec(ground.words.at(at).norm.slice(stem.length))?.[0] ?? '';
  return [...range(from, at).map((index) => ground.words.at(index).text), stem + possessive].join(' ');
}

function canName(ground: Ground, index: number): boolean {
  const token = ground.words.at(index);
  const isOfAmount = ground.amountOver(index) !== undefined; // «10 гектар жылыжай»
  return token.kind === 'word' && token.case === 'lower' && !isOfAmount && !CASED.test(token.norm);
}

function within(
  ground: Ground,
  sentence: Sentence,
  test: (one: QuantityMention, where: Sentence) => boolean,
): QuantityMention | undefined {
  const near = ground.story.model.sentences.slice(sentence.index, sentence.index + FOLLOWING + 1);
  const found = near.flatMap((one) => ground.quantities(one).filter((amount) => test(amount, one)));
  return found.at(0);
}

/** «70 жұмыс орны», «45 адам жұмыс істейді». */
function isJobs(ground: Ground, amount: QuantityMention, { to }: Sentence): boolean {
  if (amount.unit !== undefined || amount.value > MOST_JOBS) return false;
  const next = ground.words.at(amount.to).norm;
  const second = amount.to + 1 < to ? ground.words.at(amount.to + 1).norm : '';
  return data.jobs.some((stem) => next.startsWith(stem) || (second.startsWith(stem) && stem === 'жұмыс'));
}

function statusOf(ground: Ground, sentence: Sentence): Project['status'] {
  if (has(ground, sentence, data['under way'])) return 'under-way';
  return has(ground, sentence, data.done) ? 'done' : 'planned';
}
