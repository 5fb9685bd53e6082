import type { Measure } from './measure';

const TITLE: Record<string, string> = { ru: 'Russian', kk: 'Kazakh' };

function classes({ errors }: Measure): string[] {
  const counts = new Map<string, number>();
  for (const { errors: found } of errors) {
    for (const { type, error, level } of found) {
      const name = `${type}: ${error}${level ? ` (${level})` : ''}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `| ${name} | ${count} |`);
}

function section(language: string, one: Measure): string {
  return `## ${TITLE[language] ?? language}: ${one.texts} texts

\`\`\`
${one.table}
\`\`\`

| what goes wrong | times |
|---|---|
${classes(one).join('\n')}
`;
}

/**
 * The scorecard as Markdown: the tables, what is missed by class, the method, and what the numbers do not say.
 * @param unseen texts that were annotated without a look at the rules
 */
export function scorecard(measures: Readonly<Record<string, Measure>>, unseen: Measure): string {
  return `# How well the reader reads

Written by \`npm run accuracy\` over \`test/corpus/dev\`; do not edit by hand. \`test/corpus/ANNOTATION.md\` says what each field
means and how it is compared, \`test/corpus/score.mjs\` compares, \`test/corpus/floors.json\` holds what must not get worse.

*Core* asks whether a fact was found, *full* whether all its fields are right. Evidence must stand in the text word by word.

${Object.entries(measures)
  .map(([language, one]) => section(language, one))
  .join('\n')}
## Texts that the rules were not made from: ${unseen.texts} texts

The rules were written while looking at the texts above. They state how the language works and hold no sentence of the corpus, but
on texts never seen they find less. How much less is measured on \`test/corpus/fresh\`: written and annotated by someone who had not
seen the rules, denser in traps than real pages are. When it was written, the rules reached relevance 0.94, agreements 0.68, figures 0.76,
people 0.94, organizations 0.91, events 0.70, goods 0.39, quotes 0.69 (core F1). Rules that have been mended since with an eye
on these errors make the table below friendlier than the next unseen text will be.

\`\`\`
${unseen.table}
\`\`\`
`;
}
