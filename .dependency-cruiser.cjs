const { readdirSync, readFileSync, existsSync } = require('node:fs');
const path = require('node:path');

/**
 * Which module may import which. What a library is, its package.json tells (`nx.tags`): a new one is bound by the rules
 * of its tag as soon as it is there.
 */
const projects = ['libs', 'services', 'tools', 'test']
  .flatMap((folder) => readdirSync(path.join(__dirname, folder)).map((name) => `${folder}/${name}`))
  .filter((folder) => existsSync(path.join(__dirname, folder, 'package.json')))
  .map((folder) => {
    const manifest = JSON.parse(readFileSync(path.join(__dirname, folder, 'package.json'), 'utf8'));
    return { folder, tag: manifest.nx?.tags?.[0] ?? 'untagged' };
  });

/** The folders of one tag, as one pattern; of a tag that nothing has, a pattern that nothing fits. */
function tagged(...tags) {
  const folders = projects.filter(({ tag }) => tags.includes(tag)).map(({ folder }) => folder);
  return folders.length > 0 ? `^(${folders.join('|')})/` : '^$';
}

/** Everything that is ours but has none of the tags. */
function oursBut(...tags) {
  const folders = projects.filter(({ tag }) => !tags.includes(tag)).map(({ folder }) => folder);
  return `^(${folders.join('|')})/`;
}

const TESTS = '[.](spec|contract)[.]ts$|/(test-store|temporary-file)[.]ts$';
/** The one place where a process outside is asked for its pages and no port stands between. */
const CRAWLERS_FETCHING = '^libs/fetching/';
const OUTSIDE = '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dgram|dns|child_process|cluster|worker_threads)$';
/** Telling an address from a name is no I/O, though the function lives there. */
const TELLS_ADDRESSES = '^libs/discovery/src/canonical-url[.]ts$';
const CLIENTS = 'node_modules/(@nestjs|undici|ioredis|bullmq|libsql|nodemailer|@elastic)/';
/** Word lists and catalogues that a library brings along are read once, when it is loaded. */
const LOADS_OWN_DATA = '^libs/(language/src/words/dictionary|gazetteer/src/.*|sources/src/.*|phrases/src/.*)[.]ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Modules that import each other cannot be read or changed one at a time', {}, { circular: true }),
    rule('domain-alone', 'The domain knows nothing of us', { path: tagged('domain') }, { path: oursBut('domain') }),
    rule(
      'ports-know-the-domain',
      'A port speaks of the domain and of nothing that keeps it',
      { path: tagged('ports'), pathNot: TESTS },
      { path: oursBut('ports', 'domain') },
    ),
    rule(
      'reading-is-pure',
      'What reads knows texts, words and facts; not ports, adapters, services or their frame',
      { path: tagged('reading'), pathNot: TESTS },
      { path: oursBut('reading', 'domain') },
    ),
    rule(
      'reading-does-no-io',
      'Text in, facts out: no file, no network, no process; data of its own is loaded by the loader only',
      { path: tagged('reading'), pathNot: [TESTS, LOADS_OWN_DATA, TELLS_ADDRESSES] },
      { path: [OUTSIDE, CLIENTS] },
    ),
    rule(
      'adapters-know-ports',
      'An adapter translates between a port and a technology; it knows no other adapter and no service',
      { path: tagged('adapter'), pathNot: TESTS },
      { path: oursBut('adapter', 'ports', 'domain', 'reading', 'flow') },
    ),
    rule(
      'adapters-apart',
      'One adapter does not rest on another',
      { path: '^libs/([^/]+)/', pathNot: [TESTS, ...oursExcept('adapter')] },
      { path: tagged('adapter'), pathNot: '^libs/$1/' },
    ),
    rule(
      'only-composition-knows-adapters',
      'The services do not know what they run on; one place chooses',
      {
        path: oursBut('adapter', 'composition', 'test', 'untagged'),
        pathNot: [TESTS, '^services/(kelisim|[^/]+/src/composition)', '^services/crawler/', '^test/'],
      },
      { path: tagged('adapter') },
    ),
    rule(
      'crawler-fetches-and-no-more',
      'Pages come through the fetching library; every other adapter is behind its port',
      { path: '^services/crawler/' },
      { path: tagged('adapter'), pathNot: CRAWLERS_FETCHING },
    ),
    rule(
      'services-apart',
      'Services meet in the queue and in the documents; only the command line holds them all',
      { path: '^(libs|services)/([^/]+)/', pathNot: '^services/kelisim/' },
      { path: '^services/([^/]+)/', pathNot: '^services/$2/' },
    ),
    rule(
      'libraries-by-name',
      'Another library is imported by its name, so that what it exports is what it promises',
      { path: '^(libs|services)/([^/]+)/' },
      { path: '^(libs|services)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    rule(
      'tests-not-imported',
      'What only tests need is not shipped',
      { pathNot: [TESTS, '^(test|tools)/', '^libs/port-contracts/'] },
      { path: [tagged('test', 'contracts'), '[.]spec[.]ts$', 'node_modules/fast-check/'] },
    ),
    rule('resolvable', 'What is imported must be there', {}, { couldNotResolve: true }),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      conditionNames: ['kelisim:source', 'node', 'require', 'default'],
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
    },
    cache: false,
  },
};

/** Patterns of what is ours and has none of the tags; nothing else can be left out by a list of patterns. */
function oursExcept(...tags) {
  return projects.filter(({ tag }) => !tags.includes(tag)).map(({ folder }) => `^${folder}/`);
}
