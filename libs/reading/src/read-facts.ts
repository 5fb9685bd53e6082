import type { Analysis } from '@kelisim/domain/analysis';
import { agreements } from './agreements';
import { events } from './events/events';
import { figures } from './figures';
import { goods } from './goods/goods';
import { projects } from './projects/projects';
import { quotes } from './quotes';
import type { Story } from './story';

/** The facts of a story besides who takes part. */
export type Facts = Pick<Analysis, 'agreements' | 'figures' | 'events' | 'projects' | 'goods' | 'quotes'>;

/**
 * All facts of a story, one rule folder a line. Where the story is not about cooperation, only what is said in it
 * (quotes) remains: an agreement with a third country is none of ours.
 */
export function readFacts(story: Story, relevant: boolean): Facts {
  return {
    agreements: relevant ? agreements(story) : [],
    figures: relevant ? figures(story) : [],
    events: relevant ? [...events(story)] : [],
    projects: relevant ? [...projects(story)] : [],
    goods: relevant ? [...goods(story)] : [],
    quotes: quotes(story),
  };
}
