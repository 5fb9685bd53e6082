const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

/** A log event as a line for a person: time, level, sentence, then the rest as `name=value`. */
export function textLine(json: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  const cause = err && typeof err === 'object' && 'stack' in err ? `\n${String(err.stack)}` : '';
  const head = [String(time).slice(11, 19), LEVELS[Number(level)] ?? level, msg, ...fields];
  return `${head.filter((part) => part !== undefined).join(' ')}${cause}\n`;
}
