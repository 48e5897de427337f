import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { episodeAggregate, eventCodec, type Episode, type EpisodeDecisionEvent } from '@throughline/episode';
import type { RecordedEvent, StoredEvent } from '@throughline/kernel';

interface Kept {
  readonly type: string;
  readonly schemaVersion: number;
  readonly payload: object;
}

/** The beginning of an episode as version 1 of its events was written. */
const kept = JSON.parse(readFileSync(join(__dirname, 'intake-1.json'), 'utf8')) as readonly Kept[];

const envelope = {
  partition: 0,
  recordedAt: '2026-03-05T09:00:00.000Z',
  occurredAt: '2026-03-05T09:00:00.000Z',
  occurredAtPrecision: 'instant',
  streamId: 'episode-e-1',
  actor: { id: 'm-7', role: 'nurse' },
  siteId: 'site-1',
  patientId: 'p-1',
  episodeId: 'e-1',
  policyVersionId: null,
  correlationId: 'c-1',
  causationId: null,
  commandId: 'k-1',
  traceparent: null,
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
} as const;

const stored = kept.map(({ type, schemaVersion, payload }, index): StoredEvent => ({
  ...envelope,
  type,
  schemaVersion,
  payload: JSON.stringify(payload),
  eventId: `event-${index}`,
  sequence: index + 1,
  streamVersion: index + 1,
}));

describe('the beginning of an episode of version 1', () => {
  const events = stored.map((one) => eventCodec.read(one));

  it('was admitted before anybody kept what the policy asked', () =>
    expect(events.at(-1)?.data).toEqual({
      firstServiceOn: '2026-03-05',
      waitDays: 4,
      levelOfCare: { system: 'asam4', code: '1.7' },
      policyChecks: [],
    }));

  it('folds to where it stood', () => {
    const folded = (events as readonly RecordedEvent<EpisodeDecisionEvent>[]).reduce<Episode>(
      (state, event) => episodeAggregate.decider.evolve(state, event),
      episodeAggregate.decider.initial,
    );
    expect(folded).toMatchObject({ status: 'admitted', intake: { screened: true, diagnosed: true, admittedOn: '2026-03-05' } });
  });
});
