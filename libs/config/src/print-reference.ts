import { configReference } from './reference';

// node -C kelisim:source -r ./tools/ts-hook.js libs/config/src/print-reference.ts > docs/configuration.md
process.stdout.write(`# Configuration

Every variable may stand in the environment or, as \`"NAME": value\`, in \`kelisim.config.json\` in the data folder (or the
file that \`KELISIM_CONFIG\` names); the environment wins. What is wrong is told at the start, all of it at once.
This page is made from \`libs/config/src/variables.ts\`.

${configReference()}`);
