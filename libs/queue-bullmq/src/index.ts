export { RedisRefused } from './connection';
export { type BullQueue, type BullQueueOptions, openBullQueue } from './queue';
