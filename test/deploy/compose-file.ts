import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const ROOT = path.join(__dirname, '..', '..');

/** What the tests look at of a service in the compose file. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly profiles?: readonly string[];
}

export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

export const composeText = (): string => readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');

/** The compose file with the variables of an environment in their places. @throws for one that must be set and is not */
export function composeFile(environment: Readonly<Record<string, string>>): ComposeFile {
  const file = parse(composeText(), { merge: true }) as unknown;
  return filled(file, environment) as ComposeFile; // checked against the schema by the tests
}

function filled(value: unknown, environment: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return interpolated(value, environment);
  if (Array.isArray(value)) return value.map((one) => filled(one, environment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, environment)]));
}

/** `${NAME}`, `${NAME:-else}` and `${NAME:?complaint}` as Compose reads them; `$$` is a dollar. */
function interpolated(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:\$|\{([A-Z_]+)(?::([-?])([^}]*))?\})/g, (whole, name, kind, rest) => {
    if (whole === '$$') return '$';
    const value = environment[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`${name} is not set: ${rest ?? ''}`);
  });
}

/** The variables in a file of lines `NAME=value`. */
export function dotEnv(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}
