export { type MailSettings, mailSettings } from './mail/settings';
export type { AlerterParts } from './parts';
export { assemble, startAlerter } from './start';
export { type TrialParts, trialMessage } from './trial';
