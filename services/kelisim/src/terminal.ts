import type { LoadOptions } from './input/load';

/** Where commands print, and what they need of the configuration before any store is opened. */
export class Terminal {
  constructor(
    private readonly out: NodeJS.WritableStream,
    private readonly err: NodeJS.WritableStream,
    /** Read late: a command that needs no configuration must not fail for a broken one. */
    readonly loadOptions: () => LoadOptions,
  ) {}

  line(text: string): void {
    this.out.write(`${text}\n`);
  }

  /** One object a line. */
  json(value: object): void {
    this.out.write(`${JSON.stringify(value)}\n`);
  }

  note(text: string): void {
    this.err.write(`${text}\n`);
  }

  /** One input failed, the rest goes on: an object with `error`, or a line; exit status 1 at the end. */
  failed(file: string, error: string, json = false): void {
    process.exitCode = 1;
    if (json) this.json({ file, error });
    else this.note(`${file}: ${error}`);
  }
}
