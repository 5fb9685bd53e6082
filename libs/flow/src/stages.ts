import type { DocumentBody } from '@kelisim/domain/documents/kinds';
import type { Topic } from '@kelisim/domain/messages';

/** The kinds of documents that messages move from stage to stage. */
export type MovedKind = 'article' | 'story' | 'dossier' | 'subscription' | 'delivery';

/** One step of the flow: which message, of which kind of document, asks for the work of which stage. */
export interface Step<Kind extends MovedKind = MovedKind> {
  readonly topic: Topic;
  readonly kind: Kind;
  readonly stage: DocumentBody<Kind>['stage'];
  /** The stage of a document that was set aside. */
  readonly quarantine: DocumentBody<Kind>['stage'];
}

/** The whole flow after the crawler, in order. */
export const STEPS = {
  classify: { topic: 'classify', kind: 'article', stage: 'extracted', quarantine: 'quarantined' },
  index: { topic: 'index', kind: 'article', stage: 'read', quarantine: 'quarantined' },
  alert: { topic: 'alert', kind: 'dossier', stage: 'changed', quarantine: 'quarantined' },
  tell: { topic: 'tell', kind: 'story', stage: 'changed', quarantine: 'quarantined' },
  confirm: { topic: 'confirm', kind: 'subscription', stage: 'new', quarantine: 'refused' },
  place: { topic: 'place', kind: 'delivery', stage: 'held', quarantine: 'failed' },
  close: { topic: 'close', kind: 'delivery', stage: 'collecting', quarantine: 'failed' },
  deliver: { topic: 'deliver', kind: 'delivery', stage: 'due', quarantine: 'failed' },
} as const satisfies Record<Topic, Step>;
