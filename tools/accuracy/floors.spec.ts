import { below, corpusByLanguage, GUARDED, readFloors } from './floors';
import { measure } from './measure';

describe('accuracy on the annotated texts', () => {
  const corpus = corpusByLanguage();

  it.each(Object.keys(corpus))('%s stays at or above every recorded floor', (language) => {
    expect(below(measure(corpus[language] ?? []).scores, readFloors()[language] ?? {})).toEqual([]);
  });

  it('has a floor for every guarded score in Russian', () => {
    expect(Object.keys(readFloors().ru ?? {}).sort()).toEqual([...GUARDED].sort());
  });
});

describe('floors', () => {
  it('name what lies below and what was not scored at all', () => {
    const scores = { relevance: { f1: 0.9 }, people: { core: { f1: 0.8125 } } };
    expect(below(scores, { 'relevance.f1': 0.95, 'people.core.f1': 0.812, 'figures.core.f1': 0.5 })).toEqual([
      'relevance.f1 is 0.900, its floor 0.95',
      'figures.core.f1 is not scored, its floor 0.5',
    ]);
  });
});
