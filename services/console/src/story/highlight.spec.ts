import type { Analysis } from '@kelisim/domain/analysis';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import { segments } from './highlight';

const text = 'Стороны подписали меморандум. Товарооборот вырос на 12 %.';
const evidence = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});
const analysis = (facts: Partial<Analysis>): Analysis => ({
  language: 'ru',
  text,
  relevant: true,
  score: 1,
  regions: [],
  sectors: [],
  agreements: [],
  figures: [],
  people: [],
  organizations: [],
  events: [],
  projects: [],
  goods: [],
  quotes: [],
  ...facts,
});
const memorandum = (words: string): Agreement => ({
  instrument: 'memorandum',
  status: 'signed',
  timing: 'current',
  parties: [],
  evidence: evidence(words),
});

describe('marking evidence in a text', () => {
  it('gives the whole text back, whatever overlaps', () => {
    const found = segments(
      analysis({
        agreements: [memorandum('Стороны подписали меморандум.'), memorandum('подписали меморандум. Товарооборот')],
      }),
    );
    expect(found.map((each) => each.text).join('')).toBe(text);
  });

  it('names every fact that a stretch proves', () => {
    const found = segments(
      analysis({ agreements: [memorandum('Стороны подписали меморандум.'), memorandum('меморандум')] }),
    );
    expect(found.find((each) => each.text === 'меморандум')?.facts).toEqual(['agreement-0', 'agreement-1']);
  });

  it('leaves a text without facts in one piece', () => {
    expect(segments(analysis({}))).toEqual([{ text, types: [], facts: [] }]);
  });
});
