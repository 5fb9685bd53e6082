export { change } from './change';
export { indexAgain } from './index-again';
export { type Held, Leases } from './lease';
export { type Log, silent } from './log';
export { done, type Outcome, Refuse, RetryLater, skipped } from './outcome';
export { type Quarantined, quarantined, replay } from './quarantine';
export { Runner, type RunnerOptions, type StepHandler } from './runner';
export { type MovedKind, STEPS, type Step } from './stages';
export { dueAfter, sweep } from './sweep';
