import { isReadable } from './record';

const meta = {
  ...{ occurredAt: '2026-03-02T09:30:00.000Z', occurredAtPrecision: 'instant', actor: { id: 'nurse-1', role: 'nurse' } },
  ...{ siteId: 'site-1', patientId: 'p-1', episodeId: 'e-1', policyVersionId: null, commandId: 'c-1' },
};

it('reads an event whose envelope says who, when and of whom', () => {
  expect(isReadable({ meta: JSON.stringify(meta), payload: '{}' })).toBe(true);
});

it.each([
  ['is no JSON', '{', '{}'],
  ['says nothing', '{}', '{}'],
  ['is null', 'null', '{}'],
  ['does not say who', JSON.stringify({ ...meta, actor: undefined }), '{}'],
  ['is about a number', JSON.stringify({ ...meta, patientId: 7 }), '{}'],
  ['has a payload that is no object', JSON.stringify(meta), 'null'],
])('does not read one whose envelope %s', (_, envelope, payload) => {
  expect(isReadable({ meta: envelope, payload })).toBe(false);
});
