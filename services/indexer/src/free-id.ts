/**
 * The first id that nothing else of the block goes by; a split-off part may have to take its second fact's.
 * @param ids what its facts would give it, in order
 * @param make an id out of any words, should all be taken
 */
export function freeId<Id extends string>(
  ids: readonly Id[],
  taken: ReadonlySet<string>,
  make: (words: never) => Id,
): Id {
  // Joined facts are no fact's id, and all that is asked of them is to be different.
  return ids.find((id) => !taken.has(id)) ?? make(ids.join() as never);
}
