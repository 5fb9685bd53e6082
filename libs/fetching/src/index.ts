export { isPublicAddress, type Resolve } from './address-safety';
export {
  type FetchedPage,
  type FetchLimits,
  type FetchRequest,
  type FetchResult,
  type Headers,
  type NotModified,
  type Refused,
  USUAL_LIMITS,
  type Validators,
} from './fetch-types';
export {
  advance,
  eventOf,
  gapMs,
  type HostClock,
  type HostEvent,
  hostOf,
  isOfHost,
  newHostClock,
  type PacePolicy,
  USUAL_POLICY,
} from './host-clock';
export { type FetcherOptions, PageFetcher } from './page-fetcher';
export { fetchRobots, isRobotsDue, ROBOTS_LIMITS, type RobotsRecord, type RobotsRules, robotsRules } from './robots';
export { type WebhookOptions, webhookSender } from './webhook-sender';
