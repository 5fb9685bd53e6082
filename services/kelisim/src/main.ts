import './thread-pool';
import 'reflect-metadata';
import { ConfigError } from '@kelisim/config';
import { PortTaken } from '@kelisim/console';
import { program } from './program';
import { inWords, UserError } from './user-error';

/** Whether what went wrong is for the person to mend; anything else shows its stack, for a report. */
const isPlain = (error: unknown): error is Error => error instanceof UserError || error instanceof PortTaken;

program()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    process.exitCode = 1;
    if (error instanceof ConfigError) process.stderr.write(`kelisim: ${error.message}\n`);
    else if (isPlain(error)) process.stderr.write(`kelisim: ${inWords(error)}\n`);
    else process.stderr.write(`kelisim: ${error instanceof Error ? error.stack : String(error)}\n`);
  })
  .finally(endSoon);

/** A command that has done its work ends, even if a handle was left open somewhere; which one is said. */
function endSoon(): void {
  const overdue = setTimeout(() => {
    process.stderr.write(`kelisim: still open at the end: ${process.getActiveResourcesInfo().join(', ')}\n`);
    process.exit();
  }, 5000);
  overdue.unref();
}

// A reader that closes the pipe (`| head`) ends us quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
