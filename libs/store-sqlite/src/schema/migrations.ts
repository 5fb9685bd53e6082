const DOCUMENTS = `
  CREATE TABLE documents (
    kind TEXT NOT NULL, id TEXT NOT NULL, revision TEXT NOT NULL,
    stage TEXT NOT NULL, due_at TEXT, body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  );
  CREATE INDEX documents_due ON documents (kind, stage, due_at, id) WHERE due_at IS NOT NULL;
  CREATE INDEX documents_stage ON documents (kind, stage, id);`;

/** One row for each topic and key: it waits while \`token\` is null, and runs until \`locked_until\` otherwise. */
const MESSAGES = `
  CREATE TABLE messages (
    place INTEGER PRIMARY KEY, topic TEXT NOT NULL, key TEXT NOT NULL, due_at INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0, vanished INTEGER NOT NULL DEFAULT 0,
    token TEXT, locked_until INTEGER, again_at INTEGER,
    UNIQUE (topic, key)
  );
  CREATE INDEX messages_waiting ON messages (topic, due_at, place) WHERE token IS NULL;
  CREATE INDEX messages_running ON messages (topic, locked_until) WHERE token IS NOT NULL;`;

/** Every character but spaces and controls belongs to a word: the lemmas come ready-made, hyphens and all. */
const TOKENIZER = `unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Cf Cn Co Cs'`;

const lemmaTable = (collection: string) =>
  `CREATE VIRTUAL TABLE lemmas_${collection} USING fts5(lemmas, content='', contentless_delete=1, tokenize="${TOKENIZER}");`;

/** The collections that there were at first; each that came later has a migration of its own. */
const FIRST = ['stories', 'agreements', 'figures', 'events', 'dossiers'];

/** Bodies lie apart, so that sorting and counting do not read them; `day` is empty where a record has none. */
const RECORDS = `
  CREATE TABLE records (
    number INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL,
    UNIQUE (collection, id)
  );
  CREATE INDEX records_newest ON records (collection, day DESC, id);
  CREATE TABLE record_bodies (number INTEGER PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE record_values (
    collection TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (collection, field, value, number)
  ) WITHOUT ROWID;
  CREATE INDEX record_values_of ON record_values (number, field, value);
  ${FIRST.map(lemmaTable).join('\n  ')}`;

/** Messages whose worker vanished are looked for before each claim. */
const SUSPECTS = 'CREATE INDEX messages_suspect ON messages (topic, due_at) WHERE token IS NULL AND vanished > 0';

const counted = (collection: string, field: string) => `
  INSERT OR IGNORE INTO record_values SELECT '${collection}', '${field}', value, number
    FROM records JOIN record_bodies USING (number), json_each(body, '$.${field}') WHERE collection = '${collection}';`;

/** What people, organizations, months, days of what happened and moments of indexing are found and counted by. */
const MORE_VALUES = `
  ${counted('stories', 'people')}${counted('stories', 'organizations')}
  ${counted('agreements', 'parties')}${counted('dossiers', 'parties')}
  INSERT OR IGNORE INTO record_values SELECT collection, 'month', substr(day, 1, 7), number FROM records WHERE day <> '';
  INSERT OR IGNORE INTO record_values SELECT collection, 'indexedAt', json_extract(body, '$.indexedAt'), number
    FROM records JOIN record_bodies USING (number);
  INSERT OR IGNORE INTO record_values
    SELECT collection, 'happened', coalesce(CASE collection
        WHEN 'agreements' THEN json_extract(body, '$.signedFrom')
        WHEN 'figures' THEN json_extract(body, '$.periodFrom')
        WHEN 'events' THEN json_extract(body, '$.from')
        WHEN 'dossiers' THEN coalesce(json_extract(body, '$.signedFrom'), json_extract(body, '$.firstReportedOn'))
      END, nullif(day, '')) AS happened, number
    FROM records JOIN record_bodies USING (number) WHERE happened IS NOT NULL;`;

const PROJECTS_AND_LEDGER = ['projects', 'ledger'].map(lemmaTable).join('\n');

const SOURCES = lemmaTable('sources');

/** Tells who keeps values in memory which records have changed. */
const CHANGES = `
  CREATE TABLE record_changes (sequence INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, number INTEGER NOT NULL);
  CREATE TRIGGER records_inserted AFTER INSERT ON records
    BEGIN INSERT INTO record_changes (collection, number) VALUES (new.collection, new.number); END;
  CREATE TRIGGER records_deleted AFTER DELETE ON records
    BEGIN INSERT INTO record_changes (collection, number) VALUES (old.collection, old.number); END;`;

/** The schema's versions in order; a version that was released is never edited, the next one is added behind it. */
export const MIGRATIONS: readonly string[] = [
  `${DOCUMENTS}\n${MESSAGES}\n${RECORDS}`,
  SUSPECTS,
  MORE_VALUES,
  PROJECTS_AND_LEDGER,
  SOURCES,
  CHANGES,
];
