import fc from 'fast-check';
import { buildStory } from '../build-story';
import { figures } from './index';

const PIECES = [
  'Экспорт',
  'Омской области',
  'в Казахстан',
  'вырос на',
  '12 %',
  'до 57 млн долларов',
  ', импорт – ',
  'второе место',
  'в том числе',
  '(годом ранее',
  ')',
  'доля',
  'на треть',
  'тонн зерна',
  '300',
  'из них',
  '. ',
  '\n',
  '«',
  '»',
  'партнёр № 2',
  'уступая Китаю',
  'топ-5',
  'с 1,5 до 78',
  'рабочих мест',
  'Қазақстанға',
  'пайызға өсті',
  '18',
  'студентов',
];

it('proves every figure of any text with its own words', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom<'ru' | 'kk'>('ru', 'kk'), (body, language) => {
      const story = buildStory({ text: body, publishedOn: '2023-11-10', language });
      for (const { evidence, value } of figures(story)) {
        expect(story.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});
