export { Alerter, type AlerterParts } from './alerter';
export { subscriptionId } from './default-subscription';
export { type MailSettings, renderMail } from './mail/render';
export { startAlerter } from './start';
