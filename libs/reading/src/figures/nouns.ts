import nouns from './data/nouns.json';

type Nouns = Exclude<keyof typeof nouns, 'never' | 'animals' | 'measures'>;

export const kinds: ReadonlyMap<string, Nouns> = new Map(
  (Object.keys(nouns) as (keyof typeof nouns)[])
    .filter((kind): kind is Nouns => kind !== 'never' && kind !== 'animals' && kind !== 'measures')
    .flatMap((kind) => nouns[kind].map((noun) => [noun, kind] as const)),
);

export const never: ReadonlySet<string> = new Set(nouns.never);

const animals: ReadonlySet<string> = new Set(nouns.animals);

/** Animals are counted by the head. */
export function isAnimal(lemma: string | undefined): boolean {
  return lemma !== undefined && animals.has(lemma);
}
