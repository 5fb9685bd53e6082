/**
 * The topics of the queue, in the order of the flow; a message carries the id of a document and nothing else.
 * `classify` and `index` name an article, `alert` a dossier, `tell` a story, `confirm` a subscription; `place`, `close`
 * and `deliver` a delivery.
 */
export const TOPICS = ['classify', 'index', 'alert', 'tell', 'confirm', 'place', 'close', 'deliver'] as const;
export type Topic = (typeof TOPICS)[number];
