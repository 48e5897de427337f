import { Webhook } from 'standardwebhooks';
import { newSecret, signatureHeaders } from './signature';

const body = '{"specversion":"1.0","data":{"words":"Grüße, \\"x\\""}}';
const now = (): number => Math.floor(Date.now() / 1_000);
const sent = (secrets: readonly string[], timestamp = now()) => signatureHeaders({ id: '019a-1', timestamp, body }, secrets);

describe('a signed webhook', () => {
  it('is accepted by the official library', () => {
    const secret = newSecret();
    expect(new Webhook(secret).verify(body, { ...sent([secret]) })).toEqual(JSON.parse(body));
  });

  it('is accepted by receivers with either secret while one takes the place of the other', () => {
    const [older, newer] = [newSecret(), newSecret()];
    for (const secret of [older, newer]) expect(() => new Webhook(secret).verify(body, { ...sent([newer, older]) })).not.toThrow();
    expect(() => new Webhook(older).verify(body, { ...sent([newer]) })).toThrow();
  });

  it('is refused with another body, another id or an old time', () => {
    const secret = newSecret();
    const receiver = new Webhook(secret);
    expect(() => receiver.verify(`${body} `, { ...sent([secret]) })).toThrow();
    expect(() => receiver.verify(body, { ...sent([secret]), 'webhook-id': '019a-2' })).toThrow();
    expect(() => receiver.verify(body, { ...sent([secret], now() - 3_600) })).toThrow();
  });
});
