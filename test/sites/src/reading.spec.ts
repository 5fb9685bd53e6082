import { readStory } from '@kelisim/reading';
import { piecesOf, shownOn } from './articles';
import { type ArticleTruth, loadTruth } from './truth';

const read = (one: ArticleTruth) => {
  const piece = shownOn(piecesOf(one.site), one.day).find(({ key }) => key === one.key);
  return readStory({ text: piece?.text.join('\n') ?? '', title: one.title, publishedOn: one.publishedOn });
};
const name = (one: ArticleTruth) => (one.replaces ? `${one.key}, corrected` : one.key);

/** What the demo counts: a reader that tells it otherwise changes the demo's figures. */
describe('the demo is read as its truth says', () => {
  it.each(loadTruth().articles.map((one) => [name(one), one] as const))('%s', (_, one) => {
    const found = read(one);
    expect({
      relevant: found.relevant,
      agreements: found.agreements.map(({ instrument, status, signedOn }) => [instrument, status, signedOn]),
      figures: found.figures.map(({ kind, measure, value, unit }) => [kind, measure, value, unit].join(' ')).sort(),
      people: found.relevant ? found.people.map((person) => person.name).sort() : [],
    }).toEqual({
      relevant: one.relevant,
      agreements: (one.agreements ?? []).map(({ instrument, status, signedOn }) => [instrument, status, signedOn]),
      figures: (one.figures ?? [])
        .map(({ kind, measure, value, unit }) => [kind, measure, value, unit].join(' '))
        .sort(),
      people: (one.people ?? []).map((person) => person.name).sort(),
    });
  });
});
