/** Resolves when someone asks us to end: Ctrl-C, or the signal of whoever supervises us. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
