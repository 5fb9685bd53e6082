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

/** The scorecard as Markdown: the tables, what is missed by class, the method, and what the numbers do not say. */
export function scorecard(measures: Readonly<Record<string, Measure>>): string {
  return `# How well the reader reads

Written by \`npm run accuracy\` over \`test/corpus/dev\`; do not edit by hand. \`test/corpus/ANNOTATION.md\` says what each field
means and how it is compared, \`test/corpus/score.mjs\` compares, \`test/corpus/floors.json\` holds what must not get worse.

*Core* asks whether a fact was found, *full* whether all its fields are right. Evidence must stand in the text word by word.

${Object.entries(measures)
  .map(([language, one]) => section(language, one))
  .join('\n')}
## What these numbers do not say

The rules were written while looking at these texts. They state how the language works and hold no sentence of the corpus, but
on texts never seen expect less: words that no list has, offices worded in new ways, pages framed in other manners. How much
less is only known from texts annotated after the rules were written; none of those are in this repository.
`;
}
