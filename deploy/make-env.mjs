/**
 * `node deploy/make-env.mjs [FOLDER]`: makes `.env` with a password for every user, and Redis's users with the digest of
 * theirs. What is there already is kept, so that it can be run again after an update.
 */
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const deploy = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(process.argv[2] ?? path.join(deploy, '..'));

const SECRETS = [
  'REDIS_PASSWORD',
  'ELASTIC_PASSWORD',
  'KIBANA_PASSWORD',
  'KIBANA_ENCRYPTION_KEY',
  'CRAWLER_PASSWORD',
  'CLASSIFIER_PASSWORD',
  'INDEXER_PASSWORD',
  'ALERTER_PASSWORD',
  'CONSOLE_PASSWORD',
  'OPERATOR_PASSWORD',
  'ANALYST_PASSWORD',
];

const file = path.join(root, '.env');
const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Made by deploy/make-env.mjs; keep it to yourself.\n';
const present = new Set([...before.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
// 48 hexadecimal digits stand in addresses and shells as they are, and Kibana wants 32 characters at least.
const added = SECRETS.filter((name) => !present.has(name)).map(
  (name) => `${name}=${randomBytes(24).toString('hex')}\n`,
);
const text = before + (before.endsWith('\n') ? '' : '\n') + added.join('');
writeFileSync(file, text, { mode: 0o600 });
chmodSync(file, 0o600);

const password = /^REDIS_PASSWORD=(.*)$/m.exec(text)[1];
const digest = createHash('sha256').update(password).digest('hex');
const template = readFileSync(path.join(deploy, 'redis', 'users.acl.template'), 'utf8');
const acl = path.join(root, 'deploy', 'redis', 'users.acl');
mkdirSync(path.dirname(acl), { recursive: true });
writeFileSync(acl, template.replaceAll('{{REDIS_PASSWORD_SHA256}}', digest));

console.log(`${file}: ${added.length} secrets added, ${SECRETS.length - added.length} kept`);
