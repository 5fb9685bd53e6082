import type { Project } from '@kelisim/domain/facts/activity';
import { nominative } from '@kelisim/language';
import { Ground } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import data from './data/building.json';
import { detailsOf, statusOf } from './details';
import { type Making, makingsIn } from './finding';

const JOINT = new Set(data['joint words']);
const WEAK = new Set(data['weak facilities']);

/** The investment and joint projects of a story: what is built, opened or launched with the other side. */
export function projects(story: Story): readonly Project[] {
  const ground = new Ground(story);
  const makings = distinct(
    ground,
    ground
      .sentences()
      .filter((sentence) => !ground.isHeadline(sentence))
      .flatMap((sentence) => makingsIn(ground, sentence))
      .filter((making) => isJoint(ground, making)),
  );
  return makings.map((making, index) => toProject(ground, making, makings[index + 1]));
}

/** Both sides stand in its paragraph, and for what every town builds, in its sentence; or it is called joint. */
function isJoint(ground: Ground, { sentence, phrase }: Making): boolean {
  const { words, story } = ground;
  if (words.seek(phrase.from, phrase.head, JOINT) !== undefined) return true;
  const block = story.model.blocks[sentence.block];
  const first = block && story.model.sentences[block.from];
  const from = WEAK.has(phrase.reading.lemma) || !first ? sentence.from : first.from;
  const sides = ground.sides({ from, to: sentence.to });
  return sides.has('kz') && (sides.has('ru') || words.seek(sentence.from, sentence.to, JOINT) !== undefined);
}

/** The first telling of each: a later one with the same noun adds nothing. */
function distinct(ground: Ground, makings: readonly Making[]): readonly Making[] {
  const key = ({ phrase }: Making) => phrase.reading.lemma;
  return makings.filter(
    (making, index) => makings.findIndex((one) => key(one) === key(making) && !differ(ground, one, making)) === index,
  );
}

/** Two names in quotation marks are two projects. */
function differ(ground: Ground, one: Making, other: Making): boolean {
  const name = ({ phrase }: Making) => ground.nameAt(phrase.to - 1)?.from ?? phrase.to - phrase.head;
  return (
    one !== other &&
    name(one) !== name(other) &&
    one.phrase.to - one.phrase.head > 1 &&
    other.phrase.to - other.phrase.head > 1
  );
}

function toProject(ground: Ground, making: Making, next: Making | undefined): Project {
  const { story } = ground;
  const { phrase, sentence } = making;
  const place = ground.places(sentence).find((one) => one.form === 'name' && one.from >= phrase.from);
  const company = story.organizations.find(
    (one) =>
      one.kind === 'company' &&
      one.mentions.some((mention) => sentence.from <= mention.from && mention.from < sentence.to),
  );
  return {
    name: nominative(story.model.tokens.slice(phrase.from, phrase.to), phrase.reading.case),
    company: company?.name,
    place: place?.name,
    ...detailsOf(ground, making, next?.sentence),
    status: statusOf(ground, making),
    evidence: proof(story, sentence, Math.min(making.at, phrase.from), Math.max(making.at + 1, phrase.to)),
    rule: making.rule,
  };
}
