/** One call of a webhook. */
export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What became of one attempt to call. */
export type CallOutcome =
  | { readonly kind: 'accepted' }
  /** Said no for good (4xx but for 408, 425 and 429), or its address must not be called. */
  | { readonly kind: 'refused'; readonly reason: 'webhook-refused' | 'address-forbidden'; readonly cause: string }
  | { readonly kind: 'later'; readonly cause: string; readonly afterMs?: number };

/** Calls addresses that subscribers gave us, as safely as the crawler asks for pages. Never throws for what a server does. */
export interface Webhooks {
  post(call: WebhookCall): Promise<CallOutcome>;
  close(): Promise<void>;
}
