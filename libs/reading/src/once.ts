/**
 * Reads something of a thing (a story, a text model) once and remembers it as long as the thing itself lives: rules that
 * ask the same of the same story share the answer.
 */
export function once<Subject extends object, Result extends object>(
  read: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const known = new WeakMap<Subject, Result>();
  return (subject) => {
    const found = known.get(subject);
    if (found) return found;
    const result = read(subject);
    known.set(subject, result);
    return result;
  };
}
