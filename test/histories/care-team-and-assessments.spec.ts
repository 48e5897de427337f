import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventCodec } from '@throughline/episode';
import type { StoredEvent } from '@throughline/kernel';

interface Kept {
  readonly type: string;
  readonly schemaVersion: number;
  readonly payload: object;
}

/** Entries of an episode as version 1 of their events was written. */
const kept = JSON.parse(readFileSync(join(__dirname, 'care-team-and-assessments-1.json'), 'utf8')) as readonly Kept[];

const dataOf = ({ type, schemaVersion, payload }: Kept): unknown =>
  eventCodec.read({ type, schemaVersion, payload: JSON.stringify(payload) } as StoredEvent).data;

describe('entries of version 1', () => {
  const [assigned, replaced, smoking, housing] = kept;

  it('of the care team say what they said', () => {
    for (const one of [assigned, replaced]) expect(one && dataOf(one)).toEqual(one?.payload);
  });

  it('of assessments keep answers and score, and say whether they were complete', () => {
    expect(smoking && dataOf(smoking)).toEqual({ ...smoking?.payload, complete: true, scores: {} });
    expect(housing && dataOf(housing)).toEqual({ ...housing?.payload, complete: false, scores: {} });
  });
});
