/** The ids of both lists, each once, sorted. */
export const union = <Id extends string>(one: readonly Id[], other: readonly Id[]): Id[] =>
  [...new Set([...one, ...other])].sort();
