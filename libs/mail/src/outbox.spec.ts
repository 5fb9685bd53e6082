import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mailerContract, sampleMail } from '@kelisim/port-contracts/mailer';
import { outboxMailer } from './outbox';

const newFolder = () => mkdtemp(path.join(tmpdir(), 'kelisim-outbox-'));

mailerContract('outbox folder', async () => {
  const folder = await newFolder();
  const received = async () => {
    const names = await readdir(folder);
    return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  };
  return { mailer: outboxMailer(folder), received, close: () => rm(folder, { recursive: true }) };
});

describe('an outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has one file for a mail, however often and at once it is sent', async () => {
    const mailer = outboxMailer(folder);
    await Promise.all(Array.from({ length: 5 }, () => mailer.send(sampleMail())));
    expect(await readdir(folder)).toEqual(['m0123456789abcdef01234567.eml']);
  });

  it('keeps mails apart whose ids differ only in what no file name can have', async () => {
    const mailer = outboxMailer(folder);
    for (const messageId of ['<../../m1@kelisim.example>', '<m1@kelisim.example>', '<m.1@kelisim.example>'])
      await mailer.send(sampleMail({ messageId }));
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('says later when there is no place to write to', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    expect(await outboxMailer(file).send(sampleMail())).toMatchObject({ kind: 'later', cause: expect.any(String) });
  });
});
