/** Where the flow writes its events: one object a job, or a sentence with its circumstances. */
export interface Log {
  info(event: object, message?: string): void;
  warn(event: object, message?: string): void;
  error(event: object, message?: string): void;
}

/** For tests and commands that show nothing. */
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
