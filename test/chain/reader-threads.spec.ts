import { readHere, readInThreads } from '@kelisim/classifier';
import { corpusTexts } from './embedded-chain';

jest.setTimeout(120_000);

describe('reading in threads', () => {
  it('gives what reading here gives, for texts read side by side', async () => {
    const threads = readInThreads(2);
    const texts = corpusTexts().slice(0, 6);
    const both = texts.map(async ({ text }) => {
      const input = { text, language: 'ru' } as const;
      expect(await threads.read(input)).toEqual(JSON.parse(JSON.stringify(await readHere.read(input))));
    });
    await Promise.all(both);
    await threads.close();
  });
});
