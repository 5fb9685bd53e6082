import { setMaxListeners } from 'node:events';
import { Client, type ClientOptions, Transport } from '@elastic/elasticsearch';
import { ElasticsearchRefused, Patience } from './patience';

/** Where Elasticsearch is, and who we are there. */
export interface ElasticsearchAddress {
  readonly url: string;
  /** An API key in its encoded form; wins over user and password. */
  readonly apiKey?: string;
  readonly user?: string;
  readonly password?: string;
  /** Certificates (PEM) to trust beside the system's, for `https://`. */
  readonly ca?: string;
  /** Told what an operator should know: that Elasticsearch is waited for, that it is back. */
  readonly word?: (message: string) => void;
  /** How long one call waits through an outage before it fails, in milliseconds; a minute unless told. */
  readonly patienceMs?: number;
}

/** The client, with every call patient, and the right to end all waiting at once. */
export interface Connection {
  readonly client: Client;
  readonly place: string;
  close(): Promise<void>;
}

/** Opens a client; nothing is asked of the server yet. */
export function openConnection(address: ElasticsearchAddress): Connection {
  const place = withoutSecrets(address.url);
  const end = new AbortController();
  // Every call that waits listens for the end.
  setMaxListeners(0, end.signal);
  const patience = new Patience(place, address.patienceMs ?? 60_000, address.word ?? (() => {}), end.signal);
  const client = new Client({
    node: address.url,
    auth: authOf(address),
    tls: address.ca ? { ca: address.ca } : undefined,
    // Asking again is the transport's below; the client's own would multiply it.
    maxRetries: 0,
    requestTimeout: 60_000,
    Transport: patient(patience),
  });
  const close = async () => {
    end.abort();
    await client.close();
  };
  return { client, place, close };
}

function authOf({ apiKey, user, password }: ElasticsearchAddress): ClientOptions['auth'] {
  if (apiKey) return { apiKey };
  return user && password ? { username: user, password } : undefined;
}

/** A transport whose requests wait through outages. */
function patient(patience: Patience): typeof Transport {
  return class extends Transport {
    // The overloads of `request` have one implementation; ours takes and returns what it does.
    // biome-ignore lint/suspicious/noExplicitAny: the signature of the overridden method
    override request(...args: any[]): Promise<any> {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      return patience.ask(() => (super.request as (...all: any[]) => Promise<any>)(...args));
    }
  };
}

/** The address as it may be logged. */
function withoutSecrets(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    throw new ElasticsearchRefused('the address of Elasticsearch cannot be parsed');
  }
}
