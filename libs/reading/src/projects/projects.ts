import type { Project } from '@kelisim/domain/facts/activity';
import { nominative } from '@kelisim/language';
import { type Ground, groundOf } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import data from './data/building.json';
import { detailsOf, statusOf } from './details';
import { makingsIn } from './finding';
import { kazakhProjects } from './kazakh';
import type { Making } from './making';

const JOINT = new Set(data['joint words']);
const DEAL = new Set(data['deal words']);
const WEAK = new Set(data['weak facilities']);

/** The investment and joint projects of a story: what is built, opened or launched with the other side. */
export function projects(story: Story): readonly Project[] {
  const ground = groundOf(story);
  if (story.language === 'kk') return kazakhProjects(ground);
  const makings = ground
    .sentences()
    .filter((sentence) => !ground.isHeadline(sentence))
    .flatMap((sentence) => makingsIn(ground, sentence))
    .filter((making) => isJoint(ground, making));
  const told = makings.filter((making, index) => !isToldBefore(making, makings.slice(0, index)));
  return told.map((making, index) => toProject(ground, making, told[index + 1]));
}

/** The other side stands in its paragraph or the one before (of what every town builds: in its own), or its sentence tells of a deal, or it is called joint. */
function isJoint(ground: Ground, { sentence, phrase }: Making): boolean {
  const { words, story } = ground;
  if (isElsewhere(ground, phrase)) return false;
  const isWeak = WEAK.has(phrase.reading.lemma);
  if (isWeak && isBare(ground, phrase)) return false; // «открыть дорогу», «создать базу»
  if (words.seek(phrase.from, phrase.head, JOINT) !== undefined) return true;
  if (words.seek(sentence.from, sentence.to, DEAL) !== undefined) return true;
  const isLead = !isWeak && story.zones[sentence.block] === 'lead';
  const before = isWeak ? [] : ground.paragraph(sentence.block - 1);
  const headline = isLead ? ground.headline() : [];
  const near = [...headline, ...before, ...ground.paragraph(sentence.block)];
  return near.some((one) => ground.sides(one).has('kz'));
}

/** «жилой комплекс в Ташкенте»: a third country's. */
const isElsewhere = (ground: Ground, { to }: Making['phrase']): boolean =>
  ['в', 'во'].includes(ground.words.at(to).norm) &&
  ground.places({ from: to + 1, to: to + 2 }).some((place) => place.side === 'other');

/** «представительство Алтайского края» tells which; «представительство» does not. */
const isBare = (ground: Ground, { from, to }: Making['phrase']): boolean =>
  to - from === 1 && ground.places({ from: to, to: to + 1 }).length === 0;

/** «Завод разместится …»: the bare noun speaks of what was told; so does the same noun without another name. */
function isToldBefore(making: Making, before: readonly Making[]): boolean {
  const isBare = making.phrase.to - making.phrase.from === 1;
  const same = before.filter((one) => one.phrase.reading.lemma === making.phrase.reading.lemma);
  return (isBare && before.length > 0) || same.some((one) => one.sentence.index + 2 >= making.sentence.index || isBare);
}

function toProject(ground: Ground, making: Making, next: Making | undefined): Project {
  const { story } = ground;
  const { phrase, sentence } = making;
  const within = (one: { readonly from: number }) => sentence.from <= one.from && one.from < sentence.to;
  const place = ground.places(sentence).find((one) => one.form === 'name' && one.from >= phrase.from);
  const isOther = (one: { readonly from: number; readonly to: number }) =>
    one.to <= phrase.from || phrase.to <= one.from;
  const company = story.organizations.find(
    (one) => one.kind === 'company' && one.mentions.some((mention) => within(mention) && isOther(mention)),
  );
  return {
    name: lowered(
      nominative(story.model.tokens.slice(phrase.from, phrase.to), phrase.reading.case),
      phrase.from === sentence.from,
    ),
    company: company?.name,
    place: place?.name,
    ...detailsOf(ground, making, next),
    status: statusOf(ground, making),
    evidence: proof(story, sentence, Math.min(making.at, phrase.from), Math.max(making.at + 1, phrase.to)),
    rule: making.rule,
  };
}

const lowered = (name: string, isInitial: boolean): string =>
  isInitial ? name.charAt(0).toLowerCase() + name.slice(1) : name;
