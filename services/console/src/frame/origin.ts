import type { Visit } from './visit';

/** Where people reach this console: as configured, else as they just did. */
export class Origin {
  constructor(private readonly configured: string | undefined) {}

  /** Without a slash at the end. */
  of({ host }: Visit): string {
    return this.configured ?? `http://${host}`;
  }
}
