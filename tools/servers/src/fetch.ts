import { distribution, elasticsearchMissing, fetchElasticsearch } from './elasticsearch/distribution';
import { redisMissing } from './redis';

/** Fetches and unpacks what the tests start; says what cannot be had, and fails then. */
async function main(): Promise<number> {
  const failure = await fetchElasticsearch().then(
    () => distribution().then(() => undefined),
    (error: Error) => error.message,
  );
  const missing = [redisMissing(), elasticsearchMissing() ?? failure].filter((reason) => reason !== undefined);
  for (const reason of missing) console.error(reason);
  return missing.length > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
