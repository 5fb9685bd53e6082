const { mkdtempSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Names the folder in which the spec files of this run find the servers that they share; starts none itself. */
module.exports = async () => {
  process.env.TEST_SERVERS_FOLDER = mkdtempSync(path.join(os.tmpdir(), 'kelisim-servers-'));
  process.env.TEST_SERVERS_OWNER = `${process.pid}`;
};
