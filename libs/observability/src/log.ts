import type { Log } from '@kelisim/flow';
import pino from 'pino';
import { textLine } from './text-line';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `json`: one object a line, for machines; `text`: a line for a person. */
  readonly format: 'json' | 'text';
}

/** Fields that may hold credentials, wherever they stand in an event. */
const SECRETS = [
  'password',
  'apiKey',
  'authorization',
  'smtpUrl',
  'redisUrl',
  '*.password',
  '*.apiKey',
  '*.smtpUrl',
  '*.redisUrl',
];

/** A log to standard error: standard output is for what commands print. */
export function createLog({ level, format }: LogOptions): Log {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact: SECRETS };
  if (format === 'json') return pino(options, pino.destination({ dest: 2, sync: true }));
  return pino(options, { write: (line: string) => void process.stderr.write(textLine(line)) });
}
