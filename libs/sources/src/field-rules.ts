import safeRegex from 'safe-regex';

/** Whether a text is a regular expression without nested repetition, so that no address can keep it busy. */
export function isLinearPattern(pattern: string): boolean {
  try {
    return safeRegex(new RegExp(pattern, 'u'));
  } catch {
    return false; // does not compile
  }
}

/** Whether brackets and quotes are balanced: catches what is mistyped without loading a selector engine. */
export function isCssSafe(selector: string): boolean {
  const open: string[] = [];
  for (const sign of selector) {
    if (sign === '(' || sign === '[') open.push(sign);
    if (sign === ')' && open.pop() !== '(') return false;
    if (sign === ']' && open.pop() !== '[') return false;
    if (sign === '{' || sign === '}' || sign === '<') return false;
  }
  return open.length === 0;
}

/** Whether the platform knows a time zone under this name. */
export function hasZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
