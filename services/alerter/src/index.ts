export { Alerter, type AlerterParts } from './alerter';
export { type MailSettings, renderMail } from './mail/render';
export { startAlerter } from './start';
