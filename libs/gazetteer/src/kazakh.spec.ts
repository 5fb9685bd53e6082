import { kazakhPlacesAt } from './kazakh';

const first = (words: string): string | undefined => {
  const place = kazakhPlacesAt(words.toLowerCase().split(' '), 0)[0];
  return place && `${place.code} ${place.wording}`;
};

describe('places in Kazakh words', () => {
  it.each([
    ['Павлодар облысының', 'KZ-55 name'],
    ['Қарағандыда', 'KZ-35 name'],
    ['Батыс Қазақстанға', 'KZ-27 name'],
    ['Омбыдан', 'RU-OMS name'],
    ['Саратовтықтар', 'RU-SAR adjective'],
    ['Қазақстан', 'KZ name'],
    ['Ресейдің', 'RU name'],
    ['Өскеменге', 'KZ-63 name'],
    ['Набережные Челныға', 'RU-TA name'],
    ['Тверь облысымен', 'RU-TVE name'],
    ['Смоленскіден', 'RU-SMO name'],
    ['Псков облысы', 'RU-PSK name'],
    ['Владикавказда', 'RU-SE name'],
    ['Нижнекамскіде', 'RU-TA name'],
    ['Қармақшыда', 'KZ-43 name'],
    ['Шетпеге', 'KZ-47 name'],
  ])('«%s» is %s', (words, place) => {
    expect(first(words)).toBe(place);
  });

  it.each(['облысының', 'меморандумға', 'ақпарат', 'павловна'])('«%s» is no place', (word) => {
    expect(first(word)).toBeUndefined();
  });
});
