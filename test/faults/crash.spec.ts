import { describeWith, timeForAll } from '@kelisim/test-servers';
import { type Scene, setScene } from './harness';

/** All points in the long run; every eighth in the usual one, so that a broken harness is noticed at once. */
const WHOLE = process.env.KELISIM_FAULTS === 'all';
const USUAL_STEP = 8;

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
}, 120_000);
afterAll(() => scene.close());

describeWith(timeForAll, 'kill -9 at a named point of a day', () => {
  it('passes every save, send and acknowledgement of the flow', () => {
    const names = [...scene.points.keys()];
    for (const what of [
      'save page:discovered',
      'save page:fetched',
      'save article:extracted',
      'save article:read',
      'save article:indexed',
      'save story:changed',
      'save story:announced',
      'save block',
      'save dossier:changed',
      'save dossier:announced',
      'save delivery:due',
      'save delivery:collecting',
      'save delivery:sent',
      'send classify',
      'send index',
      'send alert',
      'send tell',
      'send deliver',
      'ack classify',
      'ack index',
      'ack alert',
      'ack tell',
      'ack deliver',
      'archive',
      'mail',
    ])
      expect(names).toEqual(expect.arrayContaining([`before ${what}`, `after ${what}`]));
    expect(scene.expected.unfinished).toEqual({});
    expect(scene.expected.deliveries.length).toBeGreaterThan(0);
  });

  it('ends with the same stories, agreements, dossiers and mails, wherever it strikes', async () => {
    const points = [...scene.points].filter((_, i) => WHOLE || i % USUAL_STEP === 0);
    const failed: string[] = [];
    await twoAtATime(points, async ([point, times]) => {
      try {
        const { ended, crashed, handedOver } = await scene.crashAndGoOn({
          crash: { point, nth: Math.ceil(times / 2) },
        });
        if (!crashed) failed.push(`${point}: was not reached`);
        expect(ended.result).toEqual(scene.expected);
        expect(repeats(handedOver)).toBeLessThanOrEqual(mayRepeat(point) ? 1 : 0);
      } catch (error) {
        failed.push(`${point}: ${(error as Error).message}`);
      }
    });
    expect(failed).toEqual([]);
  }, 1_800_000);
});

describeWith(timeForAll, 'kill -9 at random, again and again', () => {
  it('ends the same after ten of them', async () => {
    const seed = Number(process.env.KELISIM_SEED ?? Date.now() % 1_000_000);
    console.log(`seed ${seed} (KELISIM_SEED=${seed} repeats it)`);
    const total = [...scene.points.values()].reduce((sum, times) => sum + times, 0);
    const random = seeded(seed);
    const kills = Array.from({ length: WHOLE ? 10 : 3 }, () => 1 + Math.floor(random() * (total / 4)));
    const { ended } = await scene.crashAndGoOn({ crashAfter: kills[0]! }, kills.slice(1));
    expect(ended.result).toEqual(scene.expected);
  }, 900_000);
});

/** Only between the mail's acceptance and our record of it a crash may repeat it, under the same Message-ID. */
const mayRepeat = (point: string): boolean => point === 'after mail' || point === 'before save delivery:sent';

const repeats = (ids: readonly string[]): number => ids.length - new Set(ids).size;

async function twoAtATime<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await act(item);
  };
  await Promise.all([lane(), lane()]);
}

/** Mulberry32: a small generator that gives the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
