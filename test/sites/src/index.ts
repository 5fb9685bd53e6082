export type { DemoDay, SiteName } from './articles';
export type { LoggedRequest } from './server';
export { DEMO_CLOCK, type Sites, startSites } from './sites';
export type { DemoSource } from './sources';
export { type ArticleTruth, type DayTruth, type DossierTruth, loadTruth, type Truth } from './truth';
