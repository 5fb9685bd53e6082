import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CORPUS, corpusByLanguage, FLOORS_FILE, reached } from './floors';
import { annotatedTexts, type Measure, measure } from './measure';
import { scorecard } from './scorecard';

const USAGE = `usage: npm run accuracy [-- DIR...] [-- --record]
  Without DIR reads test/corpus/dev and the corpora of unseen texts, prints the tables and writes docs/scorecard.md.
  With DIR reads the annotated texts of those folders together and only prints.
  --record  sets test/corpus/floors.json to what is reached`;

/** Corpora whose texts were written without a look at the rules. */
const UNSEEN = ['fresh', 'blind-a', 'blind-b'];

function printFolders(folders: readonly string[]): void {
  const texts = annotatedTexts(folders);
  for (const language of new Set(texts.map((text) => text.language))) {
    console.log(`\n${language}\n${measure(texts.filter((text) => text.language === language)).table}`);
  }
}

function ownCorpus(record: boolean): void {
  const measures: Record<string, Measure> = {};
  for (const [language, texts] of Object.entries(corpusByLanguage())) {
    measures[language] = measure(texts);
    console.log(`\n${language}\n${measures[language].table}`);
  }
  const unseen = Object.fromEntries(UNSEEN.map((name) => [name, measure(annotatedTexts([path.join(CORPUS, name)]))]));
  for (const [name, { table }] of Object.entries(unseen)) console.log(`\n${name}\n${table}`);
  writeFileSync(path.join(__dirname, '../../docs/scorecard.md'), scorecard(measures, unseen));
  if (!record) return;
  const floors = Object.fromEntries(
    Object.entries(measures).map(([language, { scores }]) => [language, reached(scores)]),
  );
  writeFileSync(FLOORS_FILE, `${JSON.stringify(floors, null, 2)}\n`);
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (flags.some((flag) => flag !== '--record')) {
  console.error(USAGE);
  process.exitCode = flags.includes('--help') ? 0 : 2;
} else if (folders.length > 0) printFolders(folders);
else ownCorpus(flags.includes('--record'));
