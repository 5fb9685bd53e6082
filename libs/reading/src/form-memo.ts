/** Forms kept by one memo: a day's news has fewer different words; the memo starts anew beyond it. */
const MOST = 60_000;

/** Remembers what a pure function says of a word form: most words of a text were seen before. */
export function perForm<Result>(read: (norm: string) => Result): (norm: string) => Result {
  const known = new Map<string, Result>();
  return (norm) => {
    const found = known.get(norm);
    if (found !== undefined || known.has(norm)) return found as Result; // the key is there: the value is a Result
    const result = read(norm);
    if (known.size >= MOST) known.clear();
    known.set(norm, result);
    return result;
  };
}
