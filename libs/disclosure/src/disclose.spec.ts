import { disclose, neverTold, withholdReasons, type Disclosure } from './disclose';
import type { Subscription } from './subscription';

const everything: Subscription = { feed: 'f', client: 'c', purpose: 'TREAT', types: '*', sites: '*', startAfter: [0, 10] };
const told = (change: Partial<Subscription>, event: Partial<Parameters<typeof disclose>[1]> = {}): Disclosure =>
  disclose({ ...everything, ...change }, { partition: 0, sequence: 1, type: 'UdsResultRecorded', siteId: 'site-1', ...event });

describe('what a subscriber is told', () => {
  it('is everything, when the subscription names no types and no sites', () => {
    expect(told({})).toEqual({ verdict: 'deliver' });
    expect(told({}, { siteId: null })).toEqual({ verdict: 'deliver' });
  });

  it('begins where the subscription begins, in each partition', () => {
    expect(told({}, { partition: 1, sequence: 10 })).toEqual({ verdict: 'withhold', reason: 'before-start' });
    expect(told({}, { partition: 1, sequence: 11 })).toEqual({ verdict: 'deliver' });
  });

  it('is of the types that it names, and of no others', () => {
    expect(told({ types: ['UdsResultRecorded'] })).toEqual({ verdict: 'deliver' });
    expect(told({ types: ['EpisodeOpened'] })).toEqual({ verdict: 'withhold', reason: 'other-type' });
    expect(told({ types: [] })).toEqual({ verdict: 'withhold', reason: 'other-type' });
  });

  it('is of the sites that it names, and not what belongs to no site', () => {
    expect(told({ sites: ['site-1'] })).toEqual({ verdict: 'deliver' });
    expect(told({ sites: ['site-2'] })).toEqual({ verdict: 'withhold', reason: 'other-site' });
    expect(told({ sites: ['site-1'] }, { siteId: null })).toEqual({ verdict: 'withhold', reason: 'other-site' });
  });

  it('is never who looked at records, whatever the subscription names', () => {
    for (const type of neverTold) expect(told({ types: [type] }, { type })).toEqual({ verdict: 'withhold', reason: 'access-record' });
  });

  it('gives each reason for which something can be withheld', () => {
    const given = [told({}, { partition: 1 }), told({}, { type: 'AccessRecorded' }), told({ types: [] }), told({ sites: [] })];
    expect(given.map((one) => (one.verdict === 'withhold' ? one.reason : null))).toEqual(withholdReasons);
  });
});
