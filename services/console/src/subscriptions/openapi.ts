import { subscription } from '@kelisim/domain/documents/alerting';
import { z } from 'zod';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answer = (description: string, schema: object) => ({ description, ...json(schema) });
const ONE = { $ref: '#/components/schemas/subscription' };
const FAULT = {
  type: 'object',
  required: ['error'],
  properties: { error: { type: 'string' }, faults: { type: 'array', items: { type: 'string' } } },
};
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const GONE = answer('There is none', FAULT);
const records = (items: object) => ({ type: 'object', properties: { records: { type: 'array', items } } });

/** The paths of subscriptions, for the description of the API. */
export const SUBSCRIPTION_PATHS = {
  '/api/subscriptions': {
    get: {
      summary: 'All subscriptions',
      operationId: 'list_subscriptions',
      responses: { 200: answer('All', records(ONE)) },
    },
    post: {
      summary: 'Enters a subscription; by mail it hears nothing until its reader has said yes',
      operationId: 'enter_subscription',
      requestBody: { required: true, ...json(ONE) },
      responses: { 201: answer('As it was entered', ONE), 400: answer('What is wrong, a line each', FAULT) },
    },
  },
  '/api/subscriptions/{id}': {
    parameters: [ID],
    get: {
      summary: 'One subscription',
      operationId: 'get_subscription',
      responses: { 200: answer('It', ONE), 404: GONE },
    },
    patch: {
      summary: 'Changes what is named; null takes a value away',
      operationId: 'change_subscription',
      requestBody: { required: true, ...json({ type: 'object' }) },
      responses: { 200: answer('As it is now', ONE), 400: answer('What is wrong', FAULT), 404: GONE },
    },
    delete: {
      summary: 'Takes it away',
      operationId: 'remove_subscription',
      responses: { 204: { description: 'Gone' }, 404: GONE },
    },
  },
  '/api/subscriptions/{id}/test': {
    parameters: [ID],
    get: {
      summary: 'What it would have found so far',
      operationId: 'test_subscription',
      responses: { 200: answer('Totals and the newest hits by collection', { type: 'object' }), 404: GONE },
    },
  },
  '/api/subscriptions/{id}/deliveries': {
    parameters: [ID],
    get: {
      summary: 'What was told to it, and what became of that',
      operationId: 'list_deliveries',
      responses: { 200: answer('The newest first', records({ type: 'object' })), 404: GONE },
    },
  },
};

/** The schema of a subscription as it is shown: the secret is not. */
export function subscriptionSchema(): object {
  const { secret: _, dueAt: __, ...shape } = subscription.shape;
  return z.toJSONSchema(z.object(shape), { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });
}
