import type { Ports } from '@kelisim/composition';
import type { Documents, Stored, Write } from '@kelisim/ports/documents';
import type { JobHandler, Queue } from '@kelisim/ports/queue';

/** Called at every point where a crash could lose or double something, with its name. */
export type AtPoint = (name: string) => void;

/**
 * Ports that announce what they are about to do and what they have just done: `before save article:read`,
 * `after send index`, `before ack classify`, … The ports themselves are the real ones.
 */
export function withPoints(ports: Ports, at: AtPoint): Ports {
  const around = async <Result>(what: string, act: () => Promise<Result>): Promise<Result> => {
    at(`before ${what}`);
    const result = await act();
    at(`after ${what}`);
    return result;
  };
  return {
    ...ports,
    documents: documentsWithPoints(ports.documents, around),
    queue: queueWithPoints(ports.queue, around, at),
    archive: {
      ...bound(ports.archive),
      put: (bytes, record) => around('archive', () => ports.archive.put(bytes, record)),
    },
    mailer: { ...bound(ports.mailer), send: (mail) => around('mail', () => ports.mailer.send(mail)) },
    close: () => ports.close(),
  };
}

type Around = <Result>(what: string, act: () => Promise<Result>) => Promise<Result>;

const nameOf = (kind: string, body: object): string =>
  'stage' in body ? `save ${kind}:${body.stage}` : `save ${kind}`;

function documentsWithPoints(documents: Documents, around: Around): Documents {
  const nameOfWrite = (write: Write): string =>
    'create' in write
      ? nameOf(write.create, write.body)
      : 'replace' in write
        ? nameOf(write.replace.kind, write.body)
        : 'remove';
  return {
    ...bound(documents),
    create: (kind, id, body) => around(nameOf(kind, body), () => documents.create(kind, id, body)),
    replaceIf: (read, body) => around(nameOf(read.kind, body), () => documents.replaceIf(read, body)),
    remove: (read: Stored<never>) => around(`remove ${read.kind}`, () => documents.remove(read)),
    writeMany: (writes) =>
      writes[0] ? around(nameOfWrite(writes[0]), () => documents.writeMany(writes)) : documents.writeMany(writes),
  };
}

function queueWithPoints(queue: Queue, around: Around, at: AtPoint): Queue {
  const handlerWithPoints =
    (handler: JobHandler): JobHandler =>
    async (job) => {
      const verdict = await handler(job);
      at(`before ack ${job.topic}`);
      // The adapter acknowledges as soon as we return; what comes after is the next turn of the event loop.
      setTimeout(() => at(`after ack ${job.topic}`), 5);
      return verdict;
    };
  return {
    ...bound(queue),
    send: (topic, key, options) => around(`send ${topic}`, () => queue.send(topic, key, options)),
    sendMany: (topic, keys) =>
      keys.length ? around(`send ${topic}`, () => queue.sendMany(topic, keys)) : queue.sendMany(topic, keys),
    work: (topic, handler, options) => queue.work(topic, handlerWithPoints(handler), options),
  };
}

/** The methods of an object, bound to it, so that it can be spread. */
function bound<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    ownKeys: (target) => [...new Set([...Reflect.ownKeys(target), ...Reflect.ownKeys(Object.getPrototypeOf(target))])],
    getOwnPropertyDescriptor: (target, name) => ({
      configurable: true,
      enumerable: true,
      writable: true,
      value: Reflect.get(target, name),
    }),
  });
}
