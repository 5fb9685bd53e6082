import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { mailerContract, sampleMail } from '@kelisim/port-contracts/mailer';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpMailer } from './smtp';

/** A mail server on loopback that says what the test has it say. */
async function serve(behaviour: SMTPServerOptions = {}) {
  const mails: string[] = [];
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      mails.push(Buffer.concat(chunks).toString());
      done();
    });
  };
  const server = new SMTPServer({ disabledCommands: ['STARTTLS', 'AUTH'], logger: false, onData, ...behaviour });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`; // it listens on a port
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { server, url, mails, close };
}

mailerContract('SMTP', async () => {
  const { url, mails, close } = await serve();
  const mailer = smtpMailer({ url });
  return { mailer, received: async () => mails, close: () => mailer.close().then(close) };
});

const answering = (code: number) => Object.assign(new Error('says the server'), { responseCode: code });

describe('what a server says', () => {
  const rules: [what: string, behaviour: SMTPServerOptions, outcome: object][] = [
    [
      'no to the address for good',
      { onRcptTo: (_to, _session, done) => done(answering(550)) },
      { kind: 'refused', reason: 'address-refused' },
    ],
    ['not now to the address', { onRcptTo: (_to, _session, done) => done(answering(451)) }, { kind: 'later' }],
    [
      'no to the sender',
      { onMailFrom: (_from, _session, done) => done(answering(553)) },
      { kind: 'refused', reason: 'mail-refused' },
    ],
    [
      'no to the mail',
      { onData: (stream, _session, done) => stream.resume().on('end', () => done(answering(554))) },
      { kind: 'refused', reason: 'mail-refused' },
    ],
    [
      'not now to the mail',
      { onData: (stream, _session, done) => stream.resume().on('end', () => done(answering(452))) },
      { kind: 'later' },
    ],
    ['no to everyone', { onConnect: (_session, done) => done(answering(554)) }, { kind: 'later' }],
  ];
  it.each(rules)('%s', async (_, behaviour, outcome) => {
    const { url, close } = await serve(behaviour);
    const result = await smtpMailer({ url }).send(sampleMail());
    expect(result).toMatchObject({ ...outcome, cause: expect.stringMatching(/\w/) });
    await close();
  });
});

describe('what a network does', () => {
  it('closes the line after the mail was sent', async () => {
    const { server, url, close } = await serve({
      onData: (stream) =>
        void stream.resume().on('end', () => {
          for (const connection of server.connections) connection.close();
        }),
    });
    expect(await smtpMailer({ url }).send(sampleMail())).toMatchObject({ kind: 'later' });
    await close();
  });

  it('never answers', async () => {
    const silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`; // it listens on a port
    const closed = new Promise((resolve) =>
      silent.once('connection', (socket) => socket.resume().once('close', resolve)),
    );
    const result = await smtpMailer({ url, deadlineMs: 100 }).send(sampleMail());
    expect(result).toEqual({ kind: 'later', cause: 'the mail server did not finish within 100 ms' });
    await closed;
    silent.close();
  });

  it('hangs in the middle of the mail', async () => {
    const { url, close } = await serve({ onData: (stream) => void stream.resume(), closeTimeout: 10 });
    expect(await smtpMailer({ url, deadlineMs: 200 }).send(sampleMail())).toMatchObject({ kind: 'later' });
    await close();
  });

  it('has nobody at the other end', async () => {
    const { url, close } = await serve();
    await close();
    expect(await smtpMailer({ url }).send(sampleMail())).toMatchObject({
      kind: 'later',
      cause: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('a password', () => {
  const asked: string[] = [];
  const withLogin: SMTPServerOptions = {
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username = '' }, _session, done) => {
      asked.push(username);
      done(null, { user: username });
    },
  };
  beforeEach(() => asked.splice(0));

  const rules: [name: string, address: (port: string) => string, kind: string, asked: string[]][] = [
    ['is not sent in the clear', (port) => `smtp://me:secret@0.0.0.0:${port}`, 'later', []],
    ['is sent in the clear to this machine', (port) => `smtp://me:secret@127.0.0.1:${port}`, 'accepted', ['me']],
    [
      'is sent in the clear where that is wanted',
      (port) => `smtp://me:secret@0.0.0.0:${port}?ignoreTLS=true`,
      'accepted',
      ['me'],
    ],
  ];
  it.each(rules)('%s', async (_, address, kind, names) => {
    const { url, close } = await serve(withLogin);
    expect(await smtpMailer({ url: address(new URL(url).port) }).send(sampleMail())).toMatchObject({ kind });
    expect(asked).toEqual(names);
    await close();
  });
});

it('refuses a mail to what is no address', async () => {
  const { url, close } = await serve();
  const result = await smtpMailer({ url }).send(sampleMail({ to: 'nobody' }));
  expect(result).toMatchObject({ kind: 'refused', reason: 'address-refused' });
  await close();
});
