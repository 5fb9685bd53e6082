import { COLLECTIONS } from '@kelisim/domain/records/records';
import { z } from 'zod';
import { CHOICE_NAMES } from '../search/asked';
import { SUBSCRIPTION_PATHS, subscriptionSchema } from '../subscriptions/openapi';

/** Collections that the API lists, by the last part of their address. */
export const LISTED = ['dossiers', 'stories', 'agreements', 'figures', 'events', 'projects', 'ledger'] as const;
export type Listed = (typeof LISTED)[number];

const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
const text = { type: 'string' };
const many = { type: 'array', items: text };

const NARROWING = [
  parameter('q', 'Words in any grammatical form, "exact phrase", -without, OR', text),
  ...CHOICE_NAMES.map((name) => ({
    ...parameter(name, `One of several values; may be repeated`, many),
    explode: true,
  })),
  parameter('from', 'First day of what is told of (YYYY-MM-DD or YYYY)', text),
  parameter('to', 'Last day', text),
  parameter('sort', 'Order', { type: 'string', enum: ['relevance', 'newest'] }),
  parameter('limit', 'Records on a page', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  parameter('after', '`next` of the page before', text),
];

const listing = (name: Listed) => ({
  type: 'object',
  required: ['total', 'records'],
  properties: {
    total: { type: 'integer' },
    records: { type: 'array', items: { $ref: `#/components/schemas/${name}` } },
    next: text,
  },
});

const answer = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } });
const FAULT = { type: 'object', required: ['error'], properties: { error: text } };

const paths = (name: Listed) => ({
  [`/api/${name}`]: {
    get: {
      summary: `Finds ${name}`,
      operationId: `find_${name}`,
      parameters: NARROWING,
      responses: {
        200: answer('A page of records', listing(name)),
        400: answer('A question that cannot be answered', FAULT),
      },
    },
  },
  [`/api/${name}/{id}`]: {
    get: {
      summary: `One of the ${name}`,
      operationId: `get_${name}`,
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      responses: {
        200: answer('The record', { $ref: `#/components/schemas/${name}` }),
        404: answer('There is none', FAULT),
      },
    },
  },
});

/** What searches alone need is not shown. */
function recordSchema(name: Listed): object {
  const { lemmas: _, ...shape } = COLLECTIONS[name].shape;
  return z.toJSONSchema(z.object(shape), { target: 'openapi-3.0' });
}

/** The description of the API (OpenAPI 3.1). */
export function openApi(origin: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kelisim',
      version: '1',
      description:
        'Agreements, stories, figures and events of Russian regions and Kazakhstan, each with the words that prove it.',
    },
    servers: [{ url: origin }],
    paths: Object.assign({}, ...LISTED.map(paths), SUBSCRIPTION_PATHS),
    components: {
      schemas: {
        ...Object.fromEntries(LISTED.map((name) => [name, recordSchema(name)])),
        subscription: subscriptionSchema(),
      },
    },
  };
}
