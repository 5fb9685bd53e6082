export { RedisRefused } from './connection';
export { type BullQueueOptions, openBullQueue } from './queue';
