import type { Story } from '../story';

/** Whether a story reports cooperation, how sure that is, and why, in words for a person. */
export interface Judgement {
  readonly relevant: boolean;
  /** 0..1; 0.5 and more is relevant. */
  readonly score: number;
  readonly because: string[];
}

/** Judges a story. */
export function judge(story: Story): Judgement {
  const ru = story.places.some(({ code }) => code.startsWith('RU-'));
  const kz = story.places.some(({ side }) => side === 'kz');
  return { relevant: ru && kz, score: ru && kz ? 0.6 : 0.1, because: [] };
}
