/** One Jest for the whole workspace: SWC compiles, sources are resolved without a build. */
const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

module.exports = {
  rootDir: __dirname,
  testMatch: [
    '<rootDir>/{libs,services}/*/src/**/*.spec.ts',
    '<rootDir>/test/**/*.spec.ts',
    '<rootDir>/tools/**/*.spec.ts',
  ],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  testEnvironmentOptions: { customExportConditions: ['kelisim:source', 'node', 'require', 'default'] },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/tools/servers/jest-setup.js',
  globalTeardown: '<rootDir>/tools/servers/jest-teardown.js',
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/data/', '<rootDir>/tools/fixtures/'],
  // A test that hangs is told; one on a busy machine, or a server that takes its time to end, is not called hanging.
  testTimeout: 30_000,
  maxWorkers: 2,
  // A worker that grew past this is restarted: each holds the morphology's dictionaries.
  workerIdleMemoryLimit: '1GB',
};
