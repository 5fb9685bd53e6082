import { buildStory } from '../build-story';
import { actingRegions } from './regions';

const regions = (text: string): string[] => actingRegions(buildStory({ text, publishedOn: '2023-05-10' }));

describe('regions that take part', () => {
  it.each([
    ['Омск и Павлодар подписали соглашение.', ['KZ-55', 'RU-OMS']],
    ['Завод в Рудном купит вагоны из Челябинска.', ['KZ-39', 'RU-CHE']],
    ['Мэрия Москвы и акимат Астаны подписали меморандум.', ['KZ-71', 'RU-MOW']],
    ['Договор с Атырауским университетом продлён.', ['KZ-23']],
  ])('%s', (text, expected) => {
    expect(regions(text)).toEqual(expected);
  });

  it.each([
    ['the venue', 'Омск показал продукцию на выставке «ПродЭкспо» в Астане.', ['RU-OMS']],
    ['the name of an event', 'Омск участвовал в Петербургском международном экономическом форуме.', ['RU-OMS']],
    ['a route', 'Омск ремонтирует трассу Омск – Павлодар.', ['RU-OMS']],
    ['a comparison', 'Омск торгует много: больше только у Свердловской области.', ['RU-OMS']],
    ['long ago', 'Омск открыл музей. В 1941 году завод вывезли в Петропавловск.', ['RU-OMS']],
    ['a consulate', 'Омск принял генерального консула Казахстана в Казани.', ['RU-OMS']],
    ['the capital as the state', 'Омск ждёт решения Москвы.', ['RU-OMS']],
  ])('not: %s', (_, text, expected) => {
    expect(regions(text)).toEqual(expected);
  });
});
