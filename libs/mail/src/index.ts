export { outboxMailer } from './outbox';
export { type SmtpOptions, smtpMailer } from './smtp';
