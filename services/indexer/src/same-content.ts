/** Whether two documents say the same, whatever the order of their fields. */
export function sameContent(a: object, b: object): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value;
  const told = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(told.sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
