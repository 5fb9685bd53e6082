/** Whether the service in this container is ready; for the container's health check. */
const port = process.env.KELISIM_HEALTH_PORT ?? '8081';
const answer = await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(4000) }).catch(
  () => undefined,
);
process.exit(answer?.ok ? 0 : 1);
