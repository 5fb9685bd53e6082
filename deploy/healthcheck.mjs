/** Whether the service in this container is ready, or what answers at the address given; for the health check. */
const ready = `http://127.0.0.1:${process.env.KELISIM_HEALTH_PORT ?? '8081'}/health/ready`;
const answer = await fetch(process.argv[2] ?? ready, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
