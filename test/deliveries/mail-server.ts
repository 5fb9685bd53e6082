import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** How a server treats one mail. */
export type Manner = 'accept' | 'refuse the address' | 'refuse the mail' | 'not now' | 'hang' | 'die after DATA';

/** A real mail server on loopback that treats each mail as it is told; when it is told no more, it accepts. */
export interface MailServer {
  readonly url: string;
  /** Message-IDs of the mails that it took to the end, whether it could say so or not. */
  readonly taken: string[];
  readonly mails: string[];
  /** Whether the last line was encrypted, and who had logged in. */
  readonly lines: { secure: boolean; user: unknown }[];
  close(): Promise<void>;
}

const saying = (responseCode: number) => Object.assign(new Error('says the server'), { responseCode });

export async function serveMail(manners: Manner[], more: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: string[] = [];
  const mails: string[] = [];
  const lines: MailServer['lines'] = [];
  const server: SMTPServer = new SMTPServer({
    logger: false,
    closeTimeout: 10,
    ...more,
    onRcptTo: (_to, _session, done) => {
      if (manners[0] !== 'refuse the address') return done();
      manners.shift();
      done(saying(550));
    },
    onData: (stream, session, done) => {
      const manner = manners.shift() ?? 'accept';
      lines.push({ secure: session.secure, user: session.user });
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (manner === 'refuse the mail') return done(saying(554));
        if (manner === 'not now') return done(saying(451));
        if (manner === 'hang') return;
        const mail = Buffer.concat(chunks).toString();
        mails.push(mail);
        taken.push(/^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim() ?? '');
        if (manner === 'accept') return done();
        for (const connection of server.connections) connection.close();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, // it listens on a port
    taken,
    mails,
    lines,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
