import { givenNames } from './given-names';

const read = (form: string): string[] => givenNames(form).map(({ name, cases }) => `${name} ${cases.join('/')}`);

describe('given names in any case', () => {
  it.each([
    ['ермеком', ['Ермек instrumental']],
    ['львом', ['Лев instrumental']],
    ['петру', ['Пётр dative']],
    ['андреем', ['Андрей instrumental']],
    ['никиты', ['Никита genitive']],
    ['марии', ['Мария genitive/dative/prepositional']],
    ['айгерим', ['Айгерим nominative/genitive/dative/accusative/instrumental/prepositional']],
  ])('«%s»', (form, expected) => {
    expect(read(form)).toEqual(expected);
  });

  it('leaves a form of two names to the words around it', () => {
    expect(read('александра').sort()).toEqual(['Александр genitive/accusative', 'Александра nominative']);
  });

  it('knows among whom a name is usual', () => {
    expect(givenNames('нурлан')[0]?.origin).toBe('kazakh');
    expect(givenNames('татьяна')[0]?.origin).toBe('russian');
    expect(givenNames('марат')[0]?.origin).toBe('both');
  });

  it.each(['меморандум', 'область', 'урал'])('«%s» is no given name', (word) => {
    expect(givenNames(word)).toEqual([]);
  });
});
