import type { Analysis } from '@kelisim/domain/analysis';
import type { Evidence } from '@kelisim/domain/evidence';
import type { Organization, Person } from '@kelisim/domain/facts/participants';
import { agreements } from './agreements';
import { buildStory, type StoryInput } from './build-story';
import { readFacts } from './read-facts';
import { jointShow } from './relevance/arts';
import { type Judgement, judge } from './relevance/judge';
import { BY_PAPER, joiningPaper } from './relevance/paper';
import { actingRegions } from './relevance/regions';
import { findSectors } from './sectors/find-sectors';
import type { Span, Story } from './story';

/** Changes whenever any text may be read differently: stored facts of another version are read again. */
export const READER_VERSION = '2026-11-1';

/** Reads a text: the same text, title and date always give the same analysis. Any string gives one. */
export function readStory(input: StoryInput): Analysis {
  const story = buildStory(input);
  const { relevant, score, because } = judgement(story);
  const facts = readFacts(story, relevant);
  return {
    title: story.title,
    publishedOn: story.publishedOn,
    language: story.language,
    text: story.text,
    relevant,
    score,
    because,
    regions: relevant ? actingRegions(story) : [],
    sectors: relevant ? findSectors(story, facts) : [],
    people: people(story),
    organizations: organizations(story),
    ...facts,
  };
}

/** What the sentences say together; where they do not suffice, a paper between the sides or a show of guests does. */
function judgement(story: Story): Judgement {
  const judged = judge(story);
  if (judged.relevant) return judged;
  const paper = joiningPaper(story, () => agreements(story));
  if (paper)
    return { relevant: true, score: BY_PAPER, because: [`Стороны соединяет документ: ${paper.evidence.text}`] };
  const show = jointShow(story);
  return show
    ? { relevant: true, score: BY_PAPER, because: [`Гости одной стороны выступают на другой: ${show}`] }
    : judged;
}

const evidenceOf = (story: Story, span: Span | undefined): Evidence | undefined =>
  span && { start: span.start, end: span.end, text: story.text.slice(span.start, span.end) };

function people(story: Story): Person[] {
  return story.people.map(({ name, position, side, region, mentions }) => ({
    name,
    position,
    side,
    region,
    evidence: evidenceOf(story, mentions[0]),
    rule: 'people',
  }));
}

function organizations(story: Story): Organization[] {
  return story.organizations.map(({ name, side, mentions }) => ({
    name,
    side,
    evidence: evidenceOf(story, mentions[0]),
    rule: 'organizations',
  }));
}
