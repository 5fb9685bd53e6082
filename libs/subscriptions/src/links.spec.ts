import { createHmac } from 'node:crypto';
import type { IsoInstant } from '@kelisim/domain/time';
import { callSignature, isGenuine, type LinkPurpose, signedLink } from './links';
import { newSubscription } from './new-subscription';

const NOW = Date.parse('2026-03-02T06:00:00Z');
const DAY = 86_400_000;
const subscription = newSubscription(
  { address: 'a@b.example', language: 'ru' },
  '2026-03-02T06:00:00.000Z' as IsoInstant,
);

function proofOf(purpose: LinkPurpose) {
  const { searchParams } = new URL(signedLink('https://kelisim.example', subscription, purpose, NOW));
  return { until: searchParams.get('until') ?? undefined, signature: searchParams.get('signature') ?? undefined };
}

describe('a signed link', () => {
  it('is genuine until it expires', () => {
    const proof = proofOf('confirm');
    expect(isGenuine(subscription, 'confirm', proof, NOW + 7 * DAY - 1000)).toBe(true);
    expect(isGenuine(subscription, 'confirm', proof, NOW + 7 * DAY + 1000)).toBe(false);
  });

  it('does not expire for a feed', () => {
    expect(isGenuine(subscription, 'feed.atom', proofOf('feed.atom'), NOW + 4000 * DAY)).toBe(true);
  });

  const forgeries: [what: string, of: object, purpose: LinkPurpose, proof: object][] = [
    ['of another purpose', {}, 'unsubscribe', {}],
    ['of another subscription', { id: 'n1' }, 'confirm', {}],
    ['with another secret', { secret: 'other' }, 'confirm', {}],
    ['without a secret', { secret: undefined }, 'confirm', {}],
    ['with a later end', {}, 'confirm', { until: String(NOW) }],
    ['with an end that is no number', {}, 'confirm', { until: '1e99' }],
    ['without a signature', {}, 'confirm', { signature: undefined }],
    ['with no end', {}, 'confirm', { until: undefined }],
  ];
  it.each(forgeries)('%s is none of ours', (_, of, purpose, proof) => {
    expect(isGenuine({ ...subscription, ...of }, purpose, { ...proofOf('confirm'), ...proof }, NOW)).toBe(false);
  });
});

it('a webhook call is signed with its time', () => {
  expect(callSignature('secret', 1_772_431_200, '{}')).toBe(
    `v1=${createHmac('sha256', 'secret').update('1772431200.{}').digest('hex')}`,
  );
});
