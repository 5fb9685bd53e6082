import { firstOf } from './first-of';

it.each([0, 1, 3, 20, 1000])('gives the first %i of many as sorting would', (count) => {
  const all = Array.from({ length: 1000 }, (_, at) => (at * 7919) % 331);
  const inOrder = (a: number, b: number) => a - b;
  expect(firstOf(all, count, inOrder)).toEqual([...all].sort(inOrder).slice(0, count));
});
