import type { Analysis } from '@kelisim/domain/analysis';
import type { Evidence } from '@kelisim/domain/evidence';
import type { Organization, Person } from '@kelisim/domain/facts/participants';
import { buildStory, type StoryInput } from './build-story';
import { readFacts } from './read-facts';
import { judge } from './relevance/judge';
import { actingRegions } from './relevance/regions';
import { findSectors } from './sectors/find-sectors';
import type { Span, Story } from './story';

/** Changes whenever any text may be read differently: stored facts of another version are read again. */
export const READER_VERSION = '2026-11-1';

/** Reads a text: the same text, title and date always give the same analysis. Any string gives one. */
export function readStory(input: StoryInput): Analysis {
  const story = buildStory(input);
  const { relevant, score, because } = judge(story);
  return {
    title: story.title,
    publishedOn: story.publishedOn,
    language: story.language,
    text: story.text,
    relevant,
    score,
    because,
    regions: relevant ? actingRegions(story) : [],
    sectors: relevant ? findSectors(story) : [],
    people: people(story),
    organizations: organizations(story),
    ...readFacts(story, relevant),
  };
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
