import { SideBySide } from './side-by-side';

/** Something that ends when it is told to. */
function held(): { act: () => Promise<void>; end: () => void } {
  let end: () => void = () => undefined;
  const ending = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { act: () => ending, end: () => end() };
}

it('begins the next one while the one before is open', async () => {
  const [first, begun] = [held(), [] as string[]];
  const beside = new SideBySide(2);
  await beside.add(first.act);
  await beside.add(async () => {
    begun.push('second');
  });
  expect(begun).toEqual(['second']);
  first.end();
  await beside.ended();
});

it('lets whoever adds wait when too many are open, until any of them ends', async () => {
  const [first, second] = [held(), held()];
  const beside = new SideBySide(1);
  await beside.add(first.act);
  let isAdded = false;
  const adding = beside.add(second.act).then(() => {
    isAdded = true;
  });
  await new Promise(setImmediate);
  expect(isAdded).toBe(false);
  second.end();
  await adding;
  first.end();
  await beside.ended();
});

it('tells of a failure at once, and throws the first one when all have ended', async () => {
  const slow = held();
  const beside = new SideBySide(10);
  await beside.add(slow.act);
  await beside.add(() => Promise.reject(new Error('disk full')));
  await new Promise(setImmediate);
  expect(beside.hasFailed).toBe(true);
  let isEnded = false;
  const ending = beside.ended().finally(() => {
    isEnded = true;
  });
  await new Promise(setImmediate);
  expect(isEnded).toBe(false);
  slow.end();
  await expect(ending).rejects.toThrow('disk full');
});
