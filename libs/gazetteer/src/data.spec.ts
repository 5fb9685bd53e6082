import countries from './data/countries.json';
import kazakhstan from './data/kazakhstan.json';
import russia from './data/russia.json';

describe('the gazetteer’s data', () => {
  it('has every region of both countries once', () => {
    expect(new Set(russia.map(({ code }) => code)).size).toBe(83);
    expect(russia).toHaveLength(83);
    expect(kazakhstan.map(({ code }) => code).sort()).toEqual(
      '10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79'.split(' ').map((number) => `KZ-${number}`),
    );
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
  });

  it.each([...russia, ...kazakhstan])('$code has a name, towns and adjectives in the nominative', (record) => {
    expect(record.name).toMatch(
      /^[А-ЯЁ].*(область|край|округ)$|Республика|^область |^(Москва|Санкт-Петербург|Севастополь|Астана|Алматы|Шымкент|Байконур)$/,
    );
    for (const adjective of record.adjectives) expect(adjective).toMatch(/(ий|ый|ой)$/);
  });
});
