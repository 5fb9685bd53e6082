import { type Findings } from '../page/scan';
import { wordsOf } from '../page/words-of';
import type { LinkedArticle } from './linked-data';

const LABEL =
  /^(?:автор(?:ы)?(?: (?:текста|статьи|материала|публикации))?|текст|авторы|мәтін авторы|by|author)\s*:?\s+/iu;
/** Accounts and offices that content systems put where the author belongs. */
const NOBODY =
  /^(?:admin\p{L}*|админ\p{L}*|редак(?:ция|тор)|root|user\d*|webmaster|пресс-?служба|editor|moderator|модератор|super ?user|content\p{L}*|none|null)$|@|https?:|\.(?:ru|kz|com|рф)$/iu;

/** Two to four words that begin with a capital: a person's name, or a name with initials. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** The author that the page names, as it writes the name; sites and offices are no authors. */
export function authorOf({ metas, properties }: Findings, linked: readonly LinkedArticle[]): string | undefined {
  const said = [
    ...linked.map(({ author }) => author),
    ...(properties.get('author') ?? []).map((element) => element.attribs.content ?? wordsOf(element)),
    ...(metas.get('author') ?? []),
    ...(metas.get('article:author') ?? []),
    ...(metas.get('mediator_author') ?? []),
  ];
  const site = metas.get('og:site_name')?.[0]?.toLowerCase();
  return said
    .map((name) => (name ?? '').replace(/\s+/g, ' ').trim().replace(LABEL, ''))
    .find((name) => NAME.test(name) && !NOBODY.test(name) && name.toLowerCase() !== site);
}
