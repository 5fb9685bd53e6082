import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setUpSecurity } from './security';

/** What is asked of a server that says yes to everything: the one that tests can have keeps no users in an index. */
async function asked(work: (url: string) => Promise<void>): Promise<string[]> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      requests.push(`${request.method} ${request.url} ${body}`);
      response.setHeader('x-elastic-product', 'Elasticsearch').setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return requests;
}

it('makes roles before the users that have them, and sets the password of Kibana’s own user', async () => {
  const roles = { kelisim_probe: { cluster: ['monitor'], indices: [{ names: ['kelisim-*'], privileges: ['read'] }] } };
  const users = [
    { name: 'kelisim_probe', role: 'kelisim_probe', password: 'one-password' },
    { name: 'kibana_system', password: 'other-password' },
  ];
  const requests = await asked((url) => setUpSecurity({ url, user: 'elastic', password: 'x' }, roles, users));
  expect(requests).toEqual([
    expect.stringMatching(/^PUT \/_security\/role\/kelisim_probe .*"cluster":\["monitor"\].*"names":\["kelisim-\*"\]/),
    expect.stringMatching(/^PUT \/_security\/user\/kelisim_probe .*"roles":\["kelisim_probe"\]/),
    expect.stringMatching(/^PUT \/_security\/user\/kibana_system\/_password .*"password":"other-password"/),
  ]);
});
