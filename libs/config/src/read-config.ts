import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, nested } from './config';
import { nearest } from './nearest';
import { VARIABLES, type VariableName } from './variables';

/** Everything that is wrong with the configuration, a line each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the configuration has ${problems.length} fault(s):\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A value and where it was set. */
interface Setting {
  readonly value: string;
  readonly from: string;
}

/**
 * The configuration out of the environment and the configuration file; the environment wins. An empty variable counts as
 * not set.
 * @throws ConfigError that names every fault at once
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const settings = { ...fileSettings(environment, problems), ...environmentSettings(environment, problems) };
  const parsed = VARIABLES.safeParse(
    Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value])),
  );
  if (!parsed.success)
    for (const issue of parsed.error.issues) problems.push(problemLine(String(issue.path[0]), issue.message, settings));
  if (parsed.success) problems.push(...contradictions(parsed.data));
  if (problems.length || !parsed.success) throw new ConfigError(problems);
  return nested(parsed.data);
}

function environmentSettings(environment: Environment, problems: string[]): Record<string, Setting> {
  const settings: Record<string, Setting> = {};
  for (const [name, value] of Object.entries(environment)) {
    const known = name in VARIABLES.shape;
    if (!known && name.startsWith('KELISIM_')) problems.push(unknownLine(name, 'the environment'));
    if (known && value) settings[name] = { value, from: 'the environment' };
  }
  return settings;
}

function fileSettings(environment: Environment, problems: string[]): Record<string, Setting> {
  const named = environment.KELISIM_CONFIG;
  const file = named || path.join(environment.KELISIM_DATA_DIR || './data', 'kelisim.config.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (named || (error as NodeJS.ErrnoException).code !== 'ENOENT')
      problems.push(`${file}: can't be read (${(error as Error).message})`);
    return {};
  }
  return parseFile(file, text, problems);
}

function parseFile(file: string, text: string, problems: string[]): Record<string, Setting> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    problems.push(`${file}: not JSON (${(error as Error).message})`);
    return {};
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    problems.push(`${file}: not an object with variables`);
    return {};
  }
  const settings: Record<string, Setting> = {};
  for (const [name, value] of Object.entries(content)) {
    if (!(name in VARIABLES.shape)) problems.push(unknownLine(name, file));
    else if (!isPlain(value)) problems.push(`${name} (${file}): neither text nor a number nor a list of them`);
    else settings[name] = { value: String(value), from: file };
  }
  return settings;
}

const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlain) : ['string', 'number', 'boolean'].includes(typeof value);

function unknownLine(name: string, from: string): string {
  const near = nearest(name, Object.keys(VARIABLES.shape));
  return `${name} (${from}): there is no such variable${near ? `; did you mean ${near}?` : ''}`;
}

function problemLine(name: string, message: string, settings: Readonly<Record<string, Setting>>): string {
  const setting = settings[name];
  const secret = VARIABLES.shape[name as VariableName]?.meta()?.secret;
  const shown = setting && !secret ? `"${setting.value.slice(0, 100)}"` : 'its value';
  return `${name}${setting ? ` (${setting.from})` : ''}: ${shown} is wrong: ${message}`;
}

function contradictions(flat: ReturnType<typeof VARIABLES.parse>): string[] {
  const needed = (['REDIS_URL', 'ELASTICSEARCH_URL'] as const).filter(
    (name) => flat.KELISIM_MODE === 'distributed' && !flat[name],
  );
  const lines = needed.map((name) => `${name}: is needed when KELISIM_MODE is distributed`);
  if (flat.ELASTICSEARCH_USER && !flat.ELASTICSEARCH_PASSWORD)
    lines.push('ELASTICSEARCH_PASSWORD: is needed with ELASTICSEARCH_USER');
  return lines;
}
