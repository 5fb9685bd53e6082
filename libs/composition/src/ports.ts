import path from 'node:path';
import { folderArchive } from '@kelisim/archive-folder';
import type { Config } from '@kelisim/config';
import { webhookSender } from '@kelisim/fetching';
import type { Log } from '@kelisim/flow';
import { outboxMailer, smtpMailer } from '@kelisim/mail';
import type { Archive } from '@kelisim/ports/archive';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Mailer } from '@kelisim/ports/mailer';
import type { Queue } from '@kelisim/ports/queue';
import type { Search } from '@kelisim/ports/search';
import type { Webhooks } from '@kelisim/ports/webhooks';
import { openSqlite } from '@kelisim/store-sqlite';
import { elasticsearchAddress } from './elasticsearch-address';

/** Everything that the services reach the outside by. */
export interface Ports {
  readonly documents: Documents;
  readonly search: Search;
  readonly queue: Queue;
  readonly archive: Archive;
  readonly mailer: Mailer;
  readonly webhooks: Webhooks;
  readonly clock: Clock;
  /** Closes workers first, then connections. */
  close(): Promise<void>;
}

type Stores = Pick<Ports, 'documents' | 'search' | 'queue'> & { close(): Promise<void> };

/** Opens the adapters that the configuration chooses, and says which. The only place that knows them. */
export async function openPorts(config: Config, clock: Clock, log: Log): Promise<Ports> {
  const stores = config.mode === 'embedded' ? embedded(config, clock, log) : await distributed(config, log);
  const mailer = config.mail.smtpUrl ? smtpMailer({ url: config.mail.smtpUrl }) : outboxMailer(outboxOf(config));
  const webhooks = webhookSender({ userAgent: config.crawl.userAgent, allow: config.crawl.allow });
  const archive = folderArchive(path.join(config.dataDir, 'archive'));
  log.info(
    { mode: config.mode, dataDir: config.dataDir, mail: config.mail.smtpUrl ? 'smtp' : outboxOf(config) },
    config.mode === 'embedded' ? 'embedded: SQLite, no server' : 'distributed: Redis and Elasticsearch',
  );
  const close = async () => {
    await stores.close();
    await mailer.close();
    await webhooks.close();
  };
  return { ...stores, archive, mailer, webhooks, clock, close };
}

/** Where mails lie as files until a mail server is set. */
export const outboxOf = (config: Config): string => path.join(config.dataDir, 'outbox');

function embedded(config: Config, clock: Clock, log: Log): Stores {
  return openSqlite(path.join(config.dataDir, 'kelisim.sqlite'), clock, {
    onProblem: (error) => log.error({ err: error }, 'the store reports a problem'),
  });
}

/** Loaded only when it is chosen: the clients of both servers take their time. */
async function distributed(config: Config, log: Log): Promise<Stores> {
  if (!config.redisUrl || !config.elasticsearch) throw new Error('REDIS_URL and ELASTICSEARCH_URL are needed');
  const { openElasticsearch } = await import('@kelisim/store-elasticsearch');
  const { openBullQueue } = await import('@kelisim/queue-bullmq');
  const address = elasticsearchAddress(config.elasticsearch, config.indexPrefix, log);
  const onBroken = (err: unknown) => log.error({ err }, 'a stored document breaks its contract and is left out');
  const store = await openElasticsearch({ ...address, onBroken });
  const queue = await openBullQueue({ url: config.redisUrl, prefix: config.indexPrefix, word: address.word });
  const close = async () => {
    await queue.close();
    await store.close();
  };
  return { documents: store.documents, search: store.search, queue, close };
}
