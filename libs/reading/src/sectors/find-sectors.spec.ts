import { buildStory } from '../build-story';
import { findSectors } from './find-sectors';

const sectors = (text: string): string[] => findSectors(buildStory({ text })).sort();

describe('fields of cooperation', () => {
  it.each([
    ['Омские заводы увеличили экспорт оборудования в Казахстан.', ['industry', 'trade']],
    ['Омск и Павлодар обменяются студентами университетов.', ['education']],
    ['Омский театр поедет на гастроли в Алматы.', ['culture']],
    ['Тюменские хирурги лечили пациентов больницы Кызылорды.', ['healthcare']],
    ['Омские спортсмены и тренеры приехали на турнир в Павлодар.', ['sport']],
    ['Омск и Павлодар договорились об автобусном маршруте и ремонте дорог.', ['transport']],
  ])('%s', (text, expected) => {
    expect(sectors(text)).toEqual(expected);
  });

  it('takes an ambassador for no emergency', () => {
    expect(sectors('Омск посетил Чрезвычайный и Полномочный Посол Казахстана.')).toEqual([]);
  });
});
