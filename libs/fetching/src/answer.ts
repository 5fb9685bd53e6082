import type { Dispatcher } from 'undici';
import { readBody } from './body';
import { refusedBytes, refusedType } from './content-kind';
import type { FetchResult, Headers, NotModified, Refused } from './fetch-types';
import { type Journey, refused } from './journey';
import { isRedirect, reasonOfStatus, retryAfterMs } from './status';
import { validatorsOf } from './validators';

type Answer = Dispatcher.ResponseData;

/** What follows an answer: another address, or the end. */
export type Step = { readonly next: URL } | { readonly result: FetchResult };

/** Bytes kept of an error page: a challenge tells itself in its head. */
const EXCERPT_BYTES = 16 * 1024;

/** Takes an answer by its status; its body is read, or ended, in every case. */
export async function taken(journey: Journey, answer: Answer, nowMs: number): Promise<Step> {
  const headers = flat(answer.headers);
  const { statusCode: status } = answer;
  if (isRedirect(status)) return redirected(journey, answer, headers);
  if (status === 304 && journey.request.known) return { result: await notModified(journey, answer, headers) };
  if (status < 200 || status > 299) return { result: await failed(journey, answer, headers, nowMs) };
  return { result: await page(journey, answer, headers) };
}

async function redirected(journey: Journey, answer: Answer, headers: Headers): Promise<Step> {
  await dropped(answer);
  const to = headers.location ?? '';
  if (to === '' || !URL.canParse(to, journey.url.href)) {
    return { result: refused(journey, 'malformed-response', 'a redirect to nowhere') };
  }
  const next = new URL(to, journey.url.href);
  next.hash = '';
  next.username = '';
  next.password = '';
  return { next };
}

async function notModified(journey: Journey, answer: Answer, headers: Headers): Promise<NotModified> {
  await dropped(answer);
  const validators = { ...journey.request.known, ...validatorsOf(headers) };
  return { kind: 'not-modified', validators, finalUrl: journey.url.href };
}

async function failed(journey: Journey, answer: Answer, headers: Headers, nowMs: number): Promise<Refused> {
  const { statusCode: status } = answer;
  const bounds = { ...journey.limits, wireBytes: EXCERPT_BYTES, bodyBytes: 16 * EXCERPT_BYTES };
  // half an error page says nothing less than a whole one
  const excerpt = await readBody(answer.body, headers['content-encoding'], bounds, true).catch(() => undefined);
  const wait = retryAfterMs(headers['retry-after'], nowMs);
  return {
    ...refused(journey, reasonOfStatus(status), `HTTP ${status}`),
    status,
    headers,
    ...(excerpt ? { excerpt } : {}),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

async function page(journey: Journey, answer: Answer, headers: Headers): Promise<FetchResult> {
  const { request, limits } = journey;
  const stop = unwanted(journey, headers);
  if (stop) {
    await dropped(answer);
    return stop;
  }
  const bytes = await readBody(answer.body, headers['content-encoding'], limits, request.cut);
  const wrong = refusedBytes(bytes, request.accept);
  if (wrong) return refused(journey, wrong, 'it is a file of another kind');
  const validators = validatorsOf(headers);
  return { kind: 'page', status: answer.statusCode, bytes, headers, validators, finalUrl: journey.url.href };
}

/** What headers alone tell against reading on. */
function unwanted(journey: Journey, headers: Headers): Refused | undefined {
  const { request, limits } = journey;
  const wrong = refusedType(headers['content-type'], request.accept);
  if (wrong) return refused(journey, wrong, `it is ${headers['content-type']}`);
  const stated = Number(headers['content-length'] ?? 0);
  return stated > limits.wireBytes && !request.cut ? refused(journey, 'too-large', `${stated} bytes`) : undefined;
}

/** Ends an answer whose body nobody wants: a short one is read to keep the connection, a long one is cut off. */
async function dropped(answer: Answer): Promise<void> {
  await answer.body.dump({ limit: EXCERPT_BYTES }).catch(() => undefined);
}

function flat(headers: Answer['headers']): Headers {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
  );
  return Object.fromEntries(pairs);
}
