import type { EpisodeServiceEvent, NeedDomain } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { needs } from './projection';
import { needs as needsTable } from './tables';

type Story = Told<EpisodeServiceEvent>;

const ordered = (...domains: readonly NeedDomain[]): Story => ({
  type: 'NeedsPrioritized',
  data: { needs: domains.map((domain, index) => ({ domain, rank: index + 1 })) },
});
const found = (needId: string, domain: NeedDomain): Story => ({ type: 'SocialNeedIdentified', data: { needId, domain, how: 'intake' } });
const supported = (needId: string, domain: NeedDomain, support: string): Story => ({
  type: 'SocialNeedSupported',
  data: { needId, domain, support },
});
const resolved = (needId: string, domain: NeedDomain): Story => ({ type: 'SocialNeedResolved', data: { needId, domain } });
const referral = { envelope: { streamId: 'referral-r-1' } };

const listed = (...story: readonly Story[]) =>
  givenEvents(needs, ...story)
    .rows(needsTable)
    .map(({ needId, domain, rank }) => [needId, domain, rank]);

describe('the needs of a patient', () => {
  it('have the rank of their domain, whether they were found before or after', () =>
    expect(listed(found('n-1', 'transport'), ordered('housing', 'transport'), found('n-2', 'housing'), found('n-3', 'legal'))).toEqual([
      ['n-2', 'housing', 1],
      ['n-3', 'legal', null],
      ['n-1', 'transport', 2],
    ]));

  it('stand for their domain while none was found', () => {
    expect(listed(ordered('housing', 'transport'))).toEqual([
      ['', 'housing', 1],
      ['', 'transport', 2],
    ]);
    expect(listed(ordered('housing', 'transport'), ordered('transport'))).toEqual([['', 'transport', 1]]);
  });

  it('are ranked by the newest order', () =>
    expect(listed(found('n-1', 'housing'), ordered('housing', 'legal'), ordered('legal'))).toEqual([
      ['n-1', 'housing', null],
      ['', 'legal', 1],
    ]));

  it('open again in a domain that was met', () =>
    expect(listed(found('n-1', 'housing'), resolved('n-1', 'housing'), ordered('housing'))).toEqual([
      ['', 'housing', 1],
      ['n-1', 'housing', 1],
    ]));

  it('say what was done about them', () => {
    const row = givenEvents(
      needs,
      found('n-1', 'housing'),
      supported('n-1', 'housing', 'voucher applied for'),
      supported('n-1', 'housing', 'voucher granted'),
      resolved('n-1', 'housing'),
    ).row(needsTable);
    expect(row).toMatchObject({ supports: 2, lastSupport: 'voucher granted' });
    expect(row.resolvedAt).not.toBeNull();
  });

  it('say what became of the newest referral', () => {
    const sent: Story = { type: 'ReferralOpened', data: { kind: 'service', partnerId: 'x-1', needId: 'n-1' }, ...referral };
    const open = givenEvents(needs, found('n-1', 'housing'), sent).row(needsTable);
    expect(open).toMatchObject({ referralId: 'r-1', referral: 'open' });
    const closed: Story = { type: 'ReferralClosed', data: { outcome: 'completed' }, ...referral };
    expect(givenEvents(needs, found('n-1', 'housing'), sent, closed).row(needsTable).referral).toBe('completed');
    const cancelled: Story = { type: 'ReferralCancelled', data: { reason: 'moved' }, ...referral };
    expect(givenEvents(needs, found('n-1', 'housing'), sent, cancelled).row(needsTable).referral).toBe('cancelled');
  });

  it('are over with the episode', () =>
    expect(
      givenEvents(needs, found('n-1', 'housing'), {
        type: 'AdmissionDeclined',
        data: { reason: 'no slot', patientDeclined: true },
      }).row(needsTable).over,
    ).toBe(true));
});
