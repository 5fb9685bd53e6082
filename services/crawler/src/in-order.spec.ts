import { InOrder } from './in-order';

it('does one thing after another, in the order in which they were added', async () => {
  const done: number[] = [];
  const line = new InOrder(10);
  for (const n of [3, 1, 2])
    await line.add(async () => {
      await Promise.resolve();
      done.push(n);
    });
  await line.ended();
  expect(done).toEqual([3, 1, 2]);
});

it('lets whoever adds wait when too many are open', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const line = new InOrder(1);
  await line.add(() => held);
  let isAdded = false;
  const adding = line
    .add(async () => undefined)
    .then(() => {
      isAdded = true;
    });
  await new Promise(setImmediate);
  expect(isAdded).toBe(false);
  release();
  await adding;
  await line.ended();
});

it('tells of the first failure at the end, and does nothing after it', async () => {
  const line = new InOrder(10);
  let isReached = false;
  await line.add(() => Promise.reject(new Error('disk full')));
  await line.add(async () => {
    isReached = true;
  });
  await expect(line.ended()).rejects.toThrow('disk full');
  expect(isReached).toBe(false);
});
