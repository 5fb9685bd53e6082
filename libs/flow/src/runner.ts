import type { DocumentBody } from '@kelisim/domain/documents/kinds';
import type { Reason } from '@kelisim/domain/reasons';
import { instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents, Stored } from '@kelisim/ports/documents';
import { growingDelay, type Job, type JobHandler, type Verdict } from '@kelisim/ports/queue';
import { change } from './change';
import type { Log } from './log';
import { type Outcome, Refuse, RetryLater } from './outcome';
import type { MovedKind, Step } from './stages';

/** The work of one step on one document that is due for it; saves before it sends. */
export type StepHandler<Kind extends MovedKind> = (document: Stored<Kind>) => Promise<Outcome>;

export interface RunnerOptions {
  /** So many charged failures set a document aside. */
  readonly mostAttempts: number;
}

/**
 * A worker that vanished had several jobs in hand, and all but one are innocent: they come back one by one, and only a
 * document that a second worker vanishes with is charged.
 */
const SUSPECT = 2;

const DONE: Verdict = { kind: 'done' };

/**
 * Turns a step's handler into a queue's: looks whether the work is still to be done, runs it, and makes of what
 * happened an acknowledgement, a retry or a quarantine. Attempts are counted in the document, so that losing the queue
 * forgets none.
 */
export class Runner {
  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly options: RunnerOptions,
  ) {}

  handler<Kind extends MovedKind>(step: Step<Kind>, handle: StepHandler<Kind>): JobHandler {
    return async (job) => {
      const started = this.clock.now();
      const { verdict, event } = await this.run(step, handle, job);
      this.log.info({
        stage: step.topic,
        key: job.key,
        attempt: job.attempt,
        ms: this.clock.now() - started,
        ...event,
      });
      return verdict;
    };
  }

  private async run<Kind extends MovedKind>(step: Step<Kind>, handle: StepHandler<Kind>, job: Job) {
    const document = await this.documents.get(step.kind, job.key);
    if (!document) return { verdict: DONE, event: { outcome: 'dropped', why: 'document-gone' } };
    if (document.body.stage !== step.stage) return { verdict: DONE, event: { outcome: 'skipped', why: 'up-to-date' } };
    try {
      const charged = job.vanished >= SUSPECT ? await this.chargeVanished(step, document) : document;
      const outcome = await handle(charged);
      return { verdict: DONE, event: { outcome: outcome.kind, ...outcome } };
    } catch (error) {
      return this.failed(step, job.key, error);
    }
  }

  /** A worker that vanished alone with a document counts against it, before it can take down the next one. */
  private async chargeVanished<Kind extends MovedKind>(
    step: Step<Kind>,
    document: Stored<Kind>,
  ): Promise<Stored<Kind>> {
    const attempts = document.body.attempts + 1;
    if (attempts >= this.options.mostAttempts)
      throw new Refuse('worker-crashed', `the worker died ${attempts} times while it had this ${step.kind}`);
    const charged = await this.documents.replaceIf(document, { ...document.body, attempts });
    if (!charged) throw new RetryLater(0, 'changed by another worker');
    return charged;
  }

  private async failed(step: Step, id: string, error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RetryLater) {
      await this.postpone(step, id, error.afterMs);
      return { verdict: retry(error.afterMs, false), event: { outcome: 'later', why: message } };
    }
    if (error instanceof Refuse) {
      await this.quarantine(step, id, error.reason, message);
      return { verdict: DONE, event: { outcome: 'quarantined', reason: error.reason, why: message } };
    }
    this.log.error({ stage: step.topic, key: id, err: error }, `${step.topic} failed`);
    return this.charge(step, id, message);
  }

  private async charge(step: Step, id: string, message: string) {
    const at = this.clock.instant();
    const stored = await change(this.documents, step.kind, id, (body) => {
      if (!body || body.stage !== step.stage) return undefined;
      const attempts = body.attempts + 1;
      const trouble = { reason: 'attempts-exhausted' as const, message, at };
      if (attempts >= this.options.mostAttempts) return asideBody(step, { ...body, attempts }, trouble);
      return { ...body, attempts, trouble, dueAt: instant(this.clock.now() + growingDelay(attempts)) };
    });
    const attempts = stored?.body.attempts ?? 0;
    if (!stored || stored.body.stage !== step.stage)
      return { verdict: DONE, event: { outcome: 'quarantined', reason: 'attempts-exhausted', why: message } };
    return { verdict: retry(growingDelay(attempts), true), event: { outcome: 'failed', why: message } };
  }

  private async postpone(step: Step, id: string, afterMs: number): Promise<void> {
    const dueAt = instant(this.clock.now() + afterMs);
    await change(this.documents, step.kind, id, (body) =>
      body?.stage === step.stage ? { ...body, dueAt } : undefined,
    );
  }

  private async quarantine(step: Step, id: string, reason: Reason, message: string): Promise<void> {
    const trouble = { reason, message, at: this.clock.instant() };
    await change(this.documents, step.kind, id, (body) =>
      body?.stage === step.stage ? asideBody(step, body, trouble) : undefined,
    );
  }
}

const retry = (afterMs: number, charged: boolean): Verdict => ({ kind: 'retry', afterMs, charged });

function asideBody<Kind extends MovedKind>(
  step: Step,
  body: DocumentBody<Kind>,
  trouble: NonNullable<DocumentBody<Kind>['trouble']>,
): DocumentBody<Kind> {
  const { dueAt: _, ...rest } = body;
  // The step names a stage of this kind; the compiler cannot follow that through the union of kinds.
  return { ...rest, stage: step.quarantine, quarantinedFrom: step.stage, trouble } as DocumentBody<Kind>;
}
