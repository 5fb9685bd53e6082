export { type AskedRecord, answers, asked } from './answers';
export { Keeping } from './keeping';
export { callSignature, isGenuine, type LinkProof, type LinkPurpose, newSecret, signedLink } from './links';
export {
  changedSubscription,
  hearsSince,
  newSubscription,
  SubscriptionFaulty,
  shown,
  subscriptionId,
  type Wish,
} from './new-subscription';
export { digestMoment, localDay, localMinute, nextSlot } from './schedule';
export { collectionOf, type SubscribedSearch, searchOf } from './search-of';
export { SubscriptionIndex } from './subscription-index';
export { type TriedOut, tryOut } from './try-out';
