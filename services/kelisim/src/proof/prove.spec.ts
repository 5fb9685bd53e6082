import type { Article } from '@kelisim/domain/documents/article';
import type { FactId } from '@kelisim/domain/ids';
import type { ProvableFact } from './facts';
import { prove } from './prove';
import type { Replay } from './replay';

const article = { id: 'a1', url: 'https://press.example/1' } as unknown as Article; // all that a proof hands on
const record = { url: article.url, fetchedAt: '2026-03-02T06:00:00.000Z', status: 200 };
const page = (text: string, title?: string): Replay => ({ kind: 'read', text, record, ...(title && { title }) });
const fact = (text: string, start: number): ProvableFact => ({
  ...{ id: 'f1' as FactId, type: 'agreement', label: '' },
  evidence: { start, end: start + text.length, text },
});

describe('words in an archived page', () => {
  it.each([
    ['where they were read', 'Встреча. Подписан меморандум. Конец.', 9, 'Подписан меморандум', 'proven'],
    [
      'elsewhere, when pages are read another way now',
      'Подписан меморандум. Конец.',
      9,
      'Подписан меморандум',
      'proven',
    ],
    ['nowhere', 'Подписан договор.', 0, 'Подписан меморандум', 'words-missing'],
    ['in other letters', 'подписан меморандум', 0, 'Подписан меморандум', 'words-missing'],
  ])('%s', (_, text, start, words, verdict) => {
    expect(prove(fact(words, start), article, page(text)).verdict).toBe(verdict);
  });

  it('are shown within their sentence', () => {
    const text = 'Встреча прошла. Стороны вчера подписали меморандум в Омске. Конец.';
    const found = prove(fact('подписали меморандум', text.indexOf('подписали')), article, page(text));
    expect(found.passage).toEqual({ before: 'Стороны вчера ', words: 'подписали меморандум', after: ' в Омске.' });
  });

  it('may stand in the headline', () => {
    expect(prove(fact('Меморандум', 0), article, page('Текст.', 'Меморандум подписан')).verdict).toBe('proven');
  });

  it.each(['never-archived', 'page-gone', 'page-damaged', 'page-unreadable'] as const)('are not proven: %s', (kind) => {
    expect(prove(fact('слова', 0), article, { kind, cause: 'so' })).toMatchObject({ verdict: kind, cause: 'so' });
  });
});
