/** The value of a JSON text, or undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // the caller says what was expected instead
  }
}

/** The value at a dotted path; the empty path is the value itself. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name]; // an object that has the name, checked above
  }
  return found;
}

/** The words or the number at a dotted path; undefined for anything else and for the empty text. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

/** The words at a dotted path; undefined for anything else and for the empty text. */
export function wordsAt(value: unknown, path: string): string | undefined {
  return typeof valueAt(value, path) === 'string' ? textAt(value, path) : undefined;
}
