import { changesBetween } from './changes';

it('tells what was put in and taken out, in words', () => {
  expect(changesBetween('Подписали меморандум в Омске.', 'Подписали соглашение в Омске.')).toEqual([
    { text: 'Подписали ', kind: 'kept' },
    { text: 'меморандум', kind: 'removed' },
    { text: 'соглашение', kind: 'added' },
    { text: ' в Омске.', kind: 'kept' },
  ]);
});

it('gives both texts back', () => {
  const [before, after] = ['один два три', 'ноль один три четыре'];
  const changes = changesBetween(before, after) ?? [];
  const text = (without: string) =>
    changes
      .filter(({ kind }) => kind !== without)
      .map((each) => each.text)
      .join('');
  expect([text('added'), text('removed')]).toEqual([before, after]);
});
