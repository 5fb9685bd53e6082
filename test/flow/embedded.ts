import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Article } from '@kelisim/domain/documents/article';
import { articleId, pageId, type SourceId, sha256 } from '@kelisim/domain/ids';
import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { openSqlite } from '@kelisim/store-sqlite';

/** A fresh embedded store on a clock that tests move. */
export function openEmbedded() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-flow-'));
  const clock = new FakeClock();
  const store = openSqlite(path.join(folder, 'store.sqlite'), clock);
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { ...store, clock, close };
}

/** An article that the crawler has just brought. */
export function extracted(clock: FakeClock, text = 'Текст.'): Article {
  const page = pageId(`https://example.org/${text.length}`);
  const contentHash = sha256(text);
  return {
    id: articleId(page, contentHash),
    pageId: page,
    sourceId: 'press' as SourceId,
    url: 'https://example.org/',
    stage: 'extracted',
    origin: 'live',
    version: 1,
    firstSeenAt: clock.instant(),
    attempts: 0,
    dueAt: clock.instant(),
    language: 'ru',
    text,
    contentHash,
  };
}
