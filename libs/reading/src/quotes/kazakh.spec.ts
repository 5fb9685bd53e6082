import { buildStory } from '../build-story';
import { quotes } from '.';

const OPENING = 'Облыс әкімі Ермек Сапаров пен Омбы облысының губернаторы Иван Петров кездесті.\n';
const said = (text: string): string[] =>
  quotes(buildStory({ text: OPENING + text, language: 'kk' })).map((quote) => `${quote.speaker}: ${quote.text}`);

describe('who says what in Kazakh', () => {
  it.each([
    ['«Біз көп жұмыс істейміз», – деді Ермек Сапаров.', 'Ермек Сапаров: Біз көп жұмыс істейміз'],
    ['«Біз көп жұмыс істейміз», – деді губернатор.', 'Иван Петров: Біз көп жұмыс істейміз'],
    ['– Біз көп жұмыс істейміз, – дейді облыс әкімі.', 'Ермек Сапаров: Біз көп жұмыс істейміз'],
    ['– Біз көп жұмыс істейміз, – деп атап өтті Иван Петров.', 'Иван Петров: Біз көп жұмыс істейміз'],
    ['Облыс әкімі айтты: «Біз көп жұмыс істейміз».', 'Ермек Сапаров: Біз көп жұмыс істейміз'],
  ])('%s', (text, want) => expect(said(text)).toEqual([want]));

  it('takes a name in marks for no speech', () => {
    expect(said('Облыс әкімі «Ертіс» зауытын аралады.')).toEqual([]);
  });
});
