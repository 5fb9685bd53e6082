import { COLLECTIONS } from '@kelisim/domain/records/records';
import { mappingOf } from '../../libs/store-elasticsearch/src/search/mappings';
import { DATA_VIEWS } from './description/views';
import { HIDDEN } from './saved-objects/data-view';
import { wordsOf } from './words';

const [RU, EN] = [wordsOf('ru'), wordsOf('en')];
const FOR_THE_MACHINE = 'for the machine';

/** The reference of the fields of all search indices, as Markdown, from the contracts of their records. */
export function fieldsReference(): string {
  const sections = DATA_VIEWS.flatMap(({ id, index }) => (id in COLLECTIONS ? [section(id as Collection, index)] : []));
  return `# Fields of the search indices

Made from the contracts (\`npm run build:kibana\`); one index for each collection, behind an alias of the given name.

${sections.join('\n')}`;
}

type Collection = keyof typeof COLLECTIONS;

function section(collection: Collection, index: string): string {
  const rows = Object.entries(mappingOf(collection).properties ?? {}).map(([field, { type }]) => {
    const words = HIDDEN.includes(field) ? ['', FOR_THE_MACHINE] : [RU(`field.${field}`), EN(`field.${field}`)];
    return `| \`${field}\` | ${type} | ${words.join(' | ')} |`;
  });
  const title = `## \`kelisim-${index}\`: ${EN(`view.${collection}`)} (${RU(`view.${collection}`)})`;
  return `${title}\n\n| field | type | по-русски | in English |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
