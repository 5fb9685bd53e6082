import { promisify } from 'node:util';
import { guardedLookup, isPublicAddress, type Resolve } from './address-safety';

describe('a public address', () => {
  it.each(['8.8.8.8', '95.167.1.1', '2a00:1450::1', '::ffff:8.8.8.8'])('%s', (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '127.0.0.1',
    '127.255.1.1',
    '10.0.0.1',
    '172.31.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '169.254.169.254',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '::127.0.0.1',
    '::ffff:0:127.0.0.1',
    '64:ff9b:1::7f00:1',
    'fec0::1',
    '4000::1',
    '2002:7f00:1::',
    '168.63.129.16',
    'orda.kz',
    '',
  ])('is not %p', (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});

describe('the look-up of a socket', () => {
  /** Answers one list of addresses after the other, as a name does that is bound anew. */
  const answering = (...answers: string[][]): Resolve => {
    const left = [...answers];
    return (_host, _options, done) =>
      done(
        null,
        (left.shift() ?? []).map((address) => ({ address, family: 4 })),
      );
  };
  const lookUp = (resolve: Resolve) => promisify(guardedLookup(resolve));

  it('gives the public addresses of a name alone', async () => {
    const look = lookUp(answering(['127.0.0.1', '8.8.8.8', '10.0.0.1', '8.8.4.4']));
    expect(await look('press.example', { all: true })).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '8.8.4.4', family: 4 },
    ]);
  });

  it('judges every answer anew: a name that leads inside the second time is refused the second time', async () => {
    const look = lookUp(answering(['8.8.8.8'], ['127.0.0.1']));
    expect(await look('press.example', {})).toBe('8.8.8.8');
    await expect(look('press.example', {})).rejects.toMatchObject({ code: 'KELISIM_ADDRESS_FORBIDDEN' });
  });

  it('refuses a name without any address', async () => {
    await expect(lookUp(answering([]))('press.example', {})).rejects.toMatchObject({
      code: 'KELISIM_ADDRESS_FORBIDDEN',
    });
  });
});
