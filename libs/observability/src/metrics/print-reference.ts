import { metricsReference } from './list';

// node -C kelisim:source -r ./tools/ts-hook.js libs/observability/src/metrics/print-reference.ts > docs/metrics.md
process.stdout.write(`# Metrics

What a service shows to Prometheus beside the figures of its process. This page is made from
\`libs/observability/src/metrics/list.ts\`.

${metricsReference()}`);
