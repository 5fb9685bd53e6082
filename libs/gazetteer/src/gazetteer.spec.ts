import { placesAt, regionName } from './gazetteer';

const codes = (words: string): string[] => {
  const norms = words.toLowerCase().replaceAll('ё', 'е').split(' ');
  return [
    ...new Set(
      placesAt(norms, 0)
        .filter(({ wording }) => wording !== 'district' && wording !== 'headed')
        .map(({ code }) => code),
    ),
  ];
};

describe('places by their wordings', () => {
  it.each([
    ['Омской области', 'RU-OMS'],
    ['омскими', 'RU-OMS'],
    ['омичи', 'RU-OMS'],
    ['Якутии', 'RU-SA'],
    ['Республики Саха ( Якутия )', 'RU-SA'],
    ['Южного Урала', 'RU-CHE'],
    ['Прикамью', 'RU-PER'],
    ['Зауралья', 'RU-KGN'],
    ['Нижнем Тагиле', 'RU-SVE'],
    ['Набережных Челнов', 'RU-TA'],
    ['Ростове-на-Дону', 'RU-ROS'],
    ['городом на Неве', 'RU-SPE'],
    ['Республики Алтай', 'RU-AL'],
    ['Алтайского края', 'RU-ALT'],
    ['Петропавловске', 'KZ-59'],
    ['Петропавловске-Камчатском', 'RU-KAM'],
    ['Уральска', 'KZ-27'],
    ['ЗКО', 'KZ-27'],
    ['Семипалатинском', 'KZ-10'],
    ['областью Улытау', 'KZ-62'],
    ['Южно-Казахстанскую область', 'KZ-61'],
    ['Усть-Каменогорском', 'KZ-63'],
    ['Талдыкоргане', 'KZ-33'],
    ['Кокшетау', 'KZ-11'],
    ['Нур-Султана', 'KZ-71'],
    ['Алма-Аты', 'KZ-75'],
    ['костанайцы', 'KZ-39'],
    ['Республикой Казахстан', 'KZ'],
    ['узбекскими', 'UZ'],
    ['Самарской губернии', 'RU-SAM'],
    ['Русской Поляне', 'RU-OMS'],
    ['Красного Кута', 'RU-SAR'],
    ['Варны', 'RU-CHE'],
    ['Мамадыше', 'RU-TA'],
    ['Невьянске', 'RU-SVE'],
    ['Сабетты', 'RU-YAN'],
    ['Аулиеколя', 'KZ-39'],
    ['Шарбактами', 'KZ-55'],
    ['Жетыбае', 'KZ-47'],
    ['Кордая', 'KZ-31'],
    ['Семиречья', 'KZ-33'],
  ])('«%s» is %s', (words, code) => {
    expect(codes(words)).toEqual([code]);
  });

  it.each([
    'мариинский',
    'крымский',
    'таганский',
    'ленинграда',
    'сотрудничества',
    'областью',
    'русский',
    'край',
    'меморандум',
  ])('«%s» is no place', (word) => {
    expect(codes(word)).toEqual([]);
  });

  it('tells the region of Almaty from the city by the word «область»', () => {
    expect(codes('Алматинской области')).toEqual(['KZ-19']);
    expect(codes('алматинской')).toEqual(['KZ-75']);
  });

  it('marks names that are common words or several places', () => {
    expect(placesAt(['мирный'], 0).every(({ weak }) => weak)).toBe(true);
    expect(placesAt(['каспийской'], 0).every(({ weak, wording }) => weak || wording !== 'adjective')).toBe(true);
  });

  it('knows each region by its code', () => {
    expect(regionName('KZ-33')).toBe('область Жетісу');
    expect(regionName('XX')).toBe('XX');
  });
});
