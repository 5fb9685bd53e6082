export type { Config } from './config';
export { ConfigError, readConfig } from './read-config';
export { configReference } from './reference';
export { VARIABLES, type VariableName } from './variables';
