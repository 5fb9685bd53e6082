import { createLog } from './log';

function logged(event: object, message?: string, format: 'json' | 'text' = 'json'): string {
  const lines: string[] = [];
  createLog({ level: 'info', format }, (line) => lines.push(line)).error(event, message);
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

describe('a log', () => {
  it('writes one JSON object a line', () => {
    const line = logged({ stage: 'classify', outcome: 'done', ms: 4 }, 'read\nwell');
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toMatchObject({ level: 50, stage: 'classify', ms: 4, msg: 'read\nwell' });
  });

  const secrets: [string, object, string | undefined][] = [
    ['a password', { password: 'hunter2' }, undefined],
    ['a password within', { elasticsearch: { password: 'hunter2' } }, undefined],
    ['an address with a password', { url: 'redis://user:hunter2@redis:6379/0' }, undefined],
    ['an address with only a password', { url: 'rediss://:hunter2@redis:6379' }, undefined],
    ['a message', {}, "can't reach smtps://me:hunter2@mail.example:465"],
    ['an error', { err: new Error('connect to https://me:hunter2@es.example failed') }, undefined],
    ['a header in an error', { err: new Error('sent Authorization: ApiKey hunter2hunter2') }, undefined],
  ];
  it.each(secrets)('hides %s in both formats', (_, event, message) => {
    expect(logged(event, message)).not.toContain('hunter2');
    expect(logged(event, message, 'text')).not.toContain('hunter2');
  });

  it('leaves addresses and mail addresses as they are', () => {
    const line = logged({ url: 'https://press.example/news?id=1', to: 'analyst@reader.example' });
    expect(line).toContain('https://press.example/news?id=1');
    expect(line).toContain('analyst@reader.example');
  });

  it('is silent about what is below its level', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', format: 'json' }, (line) => lines.push(line));
    log.info({ outcome: 'done' });
    log.warn({ outcome: 'failed' });
    expect(lines).toHaveLength(1);
  });
});
