import { analysis } from '@kelisim/domain/analysis';
import fc from 'fast-check';
import { buildStory } from './build-story';
import { READER_VERSION, readStory } from './reader';

const words = fc.constantFrom(
  ...'Губернатор Омской области Иван Белов и аким Павлодара Нурлан Сарсен подписали меморандум ООО «Кама» ТОО " “ » ( ) — – , . : № 12 млн долларов 5 мая 2023 года имени А. Б. Қазақстан әкімі Читайте также: \n \n\n вырос на 12 % и.о. врио'.split(
    ' ',
  ),
);
const wordy = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
const anything = fc.oneof(
  wordy,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('reading any string', () => {
  it('gives an analysis whose evidence stands where it says', () => {
    fc.assert(
      fc.property(anything, fc.option(anything, { nil: undefined }), (text, title) => {
        const result = analysis.parse(JSON.parse(JSON.stringify(readStory({ text, title }))));
        const facts = [
          ...result.people,
          ...result.organizations,
          ...result.agreements,
          ...result.figures,
          ...result.events,
          ...result.projects,
        ];
        for (const { evidence } of facts) {
          if (evidence) expect(result.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('gives a story whose mentions are in order and inside the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const story = buildStory({ text });
        const spans = [...story.people, ...story.organizations].flatMap(({ mentions }) => [...mentions]);
        for (const { from, to, start, end } of [...story.places, ...spans]) {
          expect(from).toBeLessThan(to);
          expect(start).toBe(story.model.tokens[from]?.start);
          expect(end).toBe(story.model.tokens[to - 1]?.end);
        }
        expect(story.zones).toHaveLength(story.model.blocks.length);
        expect(story.places.map(({ from }) => from)).toEqual(
          story.places.map(({ from }) => from).sort((a, b) => a - b),
        );
      }),
      { numRuns: 80 },
    );
  });
});

describe('a text with a title apart', () => {
  it('is read as the title, an empty line and the text', () => {
    const result = readStory({
      title: ' Омск  и Павлодар ',
      text: 'Делегация Омской области посетила Павлодар.',
      publishedOn: '2024-04-03',
    });
    expect(result).toMatchObject({
      title: 'Омск и Павлодар',
      publishedOn: '2024-04-03',
      text: 'Омск и Павлодар\n\nДелегация Омской области посетила Павлодар.',
    });
  });

  it('says the same each time, and with which version', () => {
    const input = { text: 'Губернатор Омской области Иван Белов принял посла Казахстана.' };
    expect(readStory(input)).toEqual(readStory(input));
    expect(READER_VERSION).not.toBe('');
  });
});

describe('an endless sentence', () => {
  it('is read as far as it stands near each number', () => {
    const endless = `В Омской области ${'и в городе '.repeat(150)} ${'экспорт вырос на 12 %, импорт снизился на 5 % '.repeat(30)}.`;
    const text = `${endless} Делегация Омской области и акимат Павлодара подписали меморандум. Губернатор Омской области встретился с акимом Павлодара.`;
    expect(readStory({ text }).figures.map(({ value }) => value)).toEqual([12, 5]);
  });
});
