import type { Log } from '@kelisim/flow';
import pino from 'pino';
import { scrub } from './scrub';
import { textLine } from './text-line';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `json`: one object a line, for machines; `text`: a line for a person. */
  readonly format: 'json' | 'text';
}

/** Fields that hold credentials, at the top of an event or one below. */
const SECRET_NAMES = ['password', 'apiKey', 'authorization', 'smtpUrl', 'redisUrl', 'cookie', 'token'];
const SECRETS = SECRET_NAMES.flatMap((name) => [name, `*.${name}`]);

const toStandardError = (line: string): void => void process.stderr.write(line);

/**
 * A log without secrets.
 * @param write where the lines go; to standard error unless told, since standard output is for what commands print
 */
export function createLog({ level, format }: LogOptions, write: (line: string) => void = toStandardError): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS, censor: '***' },
  };
  return pino(options, { write: (line) => write(scrub(format === 'text' ? textLine(line) : line)) });
}
