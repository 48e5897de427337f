import { eventCodec, nothingSaid, policyAt, sitePolicyAggregate, type SitePolicies, type SitePolicyEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

const stored = keptIn('site-policy-1.json', 'site-policy-site-21');

/** Byte for byte what a site adopted when a policy had nine groups. */
describe('policies that were adopted in version 1', () => {
  const events = stored.map((event) => eventCodec.read(event) as RecordedEvent<SitePolicyEvent>);
  const policies = events.reduce<SitePolicies>(sitePolicyAggregate.decider.evolve, sitePolicyAggregate.decider.initial);

  it('are in force from the instants that they named', () => {
    expect(policyAt(policies, '2026-06-30T23:59:59.999Z')?.id).toBe('site-21@1');
    expect(policyAt(policies, '2026-07-01T00:00:00.000Z')?.id).toBe('site-21@2');
  });

  it('say what they said, and of everything else nothing', () => {
    for (const [index, version] of policies.versions.entries()) {
      const said = (JSON.parse(stored[index]?.payload ?? '') as { readonly policy: object }).policy;
      expect(version.fields).toMatchObject(said);
      expect(version).toMatchObject({ grounds: [], reviewOn: null });
      const silent = Object.keys(nothingSaid).filter((group) => !Object.hasOwn(said, group));
      expect(silent).toHaveLength(Object.keys(nothingSaid).length - 9);
      for (const group of silent) expect(version.fields).toHaveProperty(group, null);
    }
    expect(policies.versions.at(-1)?.fields.induction?.minCows).toBeNull();
    expect(policies.versions[0]?.fields.uds?.everyDays).toBeNull();
  });
});

/** Byte for byte what a site adopted before policies said anything of who looks at records. */
describe('policies that were adopted in version 2', () => {
  it('say what they said, and nothing of who looks at records', () => {
    const [event] = keptIn('site-policy-2.json', 'site-policy-site-22');
    if (!event) throw new Error('Nothing was kept');
    const { data } = eventCodec.read(event) as RecordedEvent<SitePolicyEvent>;
    const said = JSON.parse(event.payload) as typeof data;
    expect(data).toEqual({ ...said, policy: { ...said.policy, accessReview: null } });
    expect(said.policy).not.toHaveProperty('accessReview');
  });
});
