/**
 * The topics of the queue, in the order of the flow; a message carries the id of a document and nothing else.
 * `classify` and `index` name an article, `alert` a dossier, `deliver` a delivery.
 */
export const TOPICS = ['classify', 'index', 'alert', 'deliver'] as const;
export type Topic = (typeof TOPICS)[number];
