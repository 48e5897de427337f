import { admitted, closed, episode, opened, type Fact } from '@throughline/testing';

const call = { type: 'RequestCount' as const, data: { countId: 'c-1', kind: 'wrapper' as const, random: true } };
const called = { type: 'CountRequested' as const, data: call.data, occurredAt: '2026-03-12T09:00:00.000Z' };
const presentedAt = '2026-03-12T15:27:00Z';
const count = { type: 'RecordPillWrapperCount' as const, data: { countId: 'c-1', actual: 12, presentedAt } };
const counted = {
  type: 'PillWrapperCountRecorded' as const,
  data: {
    ...count.data,
    kind: 'wrapper' as const,
    expected: null as number | null,
    calledAt: '2026-03-12T09:00:00.000Z',
    hoursToPresent: 6.5,
  },
};
const expecting = (expected: number | null) => ({ ...counted, data: { ...counted.data, expected } });

const film = 'buprenorphine_naloxone_film_8';
const prescribed = (prescriptionId: string, product: string, quantity: number, startsOn: string, daysSupply = 7): Fact => ({
  type: 'MedicationPrescribed',
  data: {
    prescriptionId,
    product,
    medication: 'buprenorphine',
    rxcui: '1010604',
    dose: { amount: 16, unit: 'mg' },
    quantity,
    daysSupply,
    startsOn,
    refills: 0,
    purpose: 'oud',
  },
});

describe('calling for a count', () => {
  it('is recorded', () => episode(opened).when(call).then({ type: 'CountRequested', data: call.data }));

  it('is already so when it says the same, and refused when it says something else', () => {
    episode(opened, called).when(call).thenAlreadySo();
    episode(opened, called)
      .when({ ...call, data: { ...call.data, kind: 'pill' } })
      .thenRejected('count-exists');
  });

  it('is over with the episode', () => episode(opened, closed).when(call).thenRejected('episode-closed'));
});

describe('counting', () => {
  it('tells how long it took to come, and no expectation where nothing was prescribed', () =>
    episode(opened, called).when(count).then(expecting(null)));

  it.each([
    ['2026-03-12', 14],
    ['2026-03-10', 10],
    ['2026-03-06', 2],
    ['2026-03-05', 0],
    ['2026-03-13', null],
  ])('expects of 14 films for the 7 days from %s on 12 March: %s', (startsOn, expected) =>
    episode(opened, admitted, called, prescribed('rx-1', film, 14, startsOn))
      .when(count)
      .then(expecting(expected)),
  );

  it('counts a refill from the end of the supply before it, and supplies of two strengths together', () => {
    episode(opened, admitted, called, prescribed('rx-1', film, 14, '2026-03-06'), prescribed('rx-2', film, 14, '2026-03-11'))
      .when(count)
      .then(expecting(16));
    episode(
      opened,
      admitted,
      called,
      prescribed('rx-1', film, 14, '2026-03-06'),
      prescribed('rx-2', 'buprenorphine_naloxone_film_2', 7, '2026-03-06'),
    )
      .when(count)
      .then(expecting(3));
  });

  it('takes films for wrappers and tablets for pills', () => {
    const tablets = prescribed('rx-1', 'buprenorphine_tablet_8', 14, '2026-03-10');
    episode(opened, admitted, called, tablets).when(count).then(expecting(null));
    episode(opened, admitted, { ...called, data: { ...called.data, kind: 'pill' } }, tablets)
      .when(count)
      .then({ ...expecting(10), data: { ...expecting(10).data, kind: 'pill' } });
  });

  it('follows the call, and lies neither before it nor in the future', () => {
    episode(opened).when(count).thenRejected('count-not-requested');
    episode(opened, called)
      .when({ ...count, data: { ...count.data, presentedAt: '2026-03-12T08:59:00Z' } })
      .thenRejected('presented-before-call');
    episode(opened, called)
      .when({ ...count, data: { ...count.data, presentedAt: '2027-01-01T00:00:00Z' } })
      .thenRejected('occurred-in-future');
  });

  it('is already so when it says the same, and refused when it says something else', () => {
    episode(opened, called, counted).when(count).thenAlreadySo();
    episode(opened, called, counted)
      .when({ ...count, data: { ...count.data, actual: 14 } })
      .thenRejected('count-recorded');
  });
});
