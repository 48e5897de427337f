import { admitted, diagnosed, episode, opened, policy, screened } from '@throughline/testing';
import type { CommandData } from '../commands';

const given = [opened, screened, diagnosed, admitted];
const buprenorphine: CommandData['RequestTransfer']['medicationHandover'][number] = {
  medication: 'buprenorphine',
  currentDoseMg: 16,
  lastDoseAt: '2026-03-09T08:00:00.000Z',
};
const asked = { transferId: 'transfer-1', toProgramme: 'primary-care', toSiteId: 'site-2', medicationHandover: [buprenorphine] };
const request = { type: 'RequestTransfer', data: asked } as const;
const requested = { type: 'TransferRequested', data: asked } as const;
const accept = { type: 'AcceptTransfer', data: { transferId: 'transfer-1', evidenceRef: 'letter-12' } } as const;
const accepted = { type: 'TransferAccepted', data: accept.data } as const;
const decline = { type: 'DeclineTransfer', data: { transferId: 'transfer-1', reason: 'no prescriber' } } as const;
const declined = { type: 'TransferDeclined', data: decline.data } as const;
const complete = { type: 'CompleteTransfer', data: { transferId: 'transfer-1' } } as const;
const completed = {
  type: 'TransferCompleted' as const,
  data: { transferId: 'transfer-1', toProgramme: 'primary-care', toSiteId: 'site-2', medicationHandover: [buprenorphine] },
};
const policyOfSite2 = (acceptsSpokeTransfers: boolean) => {
  const { data, ...rest } = policy({ transfers: { acceptsSpokeTransfers } });
  return { ...rest, stream: 'site-policy-site-2', data: { ...data, siteId: 'site-2', policyVersionId: 'site-2@1' } };
};

describe('asking another programme to take over a patient', () => {
  it('says where, and what must be known of the medication', () => {
    episode(...given)
      .when(request)
      .then(requested);
    episode(...given, policyOfSite2(true))
      .when(request)
      .then(requested);
  });

  it('is refused where the receiving site takes over nobody', () =>
    episode(...given, policyOfSite2(false))
      .when(request)
      .thenRejected('spoke-transfers-refused'));

  it('is one at a time, and another one after a no', () => {
    const second = { ...request, data: { ...asked, transferId: 'transfer-2' } };
    episode(...given, requested)
      .when(second)
      .thenRejected('transfer-open');
    episode(...given, requested, accepted)
      .when(second)
      .thenRejected('transfer-open');
    episode(...given, requested, declined)
      .when(second)
      .then({ ...requested, data: second.data });
  });

  it('is already so under the same id, and that id is not used again', () => {
    episode(...given, requested)
      .when(request)
      .thenAlreadySo();
    episode(...given, requested, declined)
      .when({ ...request, data: { ...asked, toProgramme: 'otp' } })
      .thenRejected('transfer-exists');
  });
});

describe('the answer to a transfer', () => {
  it('is a yes or a no, and a yes may be taken back', () => {
    episode(...given, requested)
      .when(accept)
      .then(accepted);
    episode(...given, requested)
      .when(decline)
      .then(declined);
    episode(...given, requested, accepted)
      .when(decline)
      .then(declined);
  });

  it('may come from the partner', () =>
    episode(...given, requested)
      .when({ ...accept, actor: { id: 'partner-1', role: 'partner' } })
      .then(accepted));

  it('is given to an open transfer', () => {
    episode(...given)
      .when(accept)
      .thenRejected('transfer-not-open');
    episode(...given)
      .when(decline)
      .thenRejected('transfer-not-open');
    episode(...given, requested, declined)
      .when(accept)
      .thenRejected('transfer-not-open');
    episode(...given, requested, declined)
      .when({ ...decline, data: { ...decline.data, reason: 'no room' } })
      .thenRejected('transfer-not-open');
  });

  it('is already so when it was the same', () => {
    episode(...given, requested, accepted)
      .when(accept)
      .thenAlreadySo();
    episode(...given, requested, declined)
      .when(decline)
      .thenAlreadySo();
  });
});

describe('completing a transfer', () => {
  const released = { type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' } as const;
  const taking = { type: 'MedicationStarted', data: { medication: 'buprenorphine' } } as const;

  it('closes the episode as transferred, TEDS reason 4, and frees the patient', () => {
    const situation = episode(...given, requested, accepted, taking);
    situation.when(complete).thenAmongOthers(completed, released);
    situation.when(complete).thenAmongOthers(
      expect.objectContaining({
        type: 'EpisodeClosed',
        data: expect.objectContaining({ reason: 'transferred', tedsReason: 4, closedOn: '2026-03-10' }) as object,
      }) as never,
    );
  });

  it('takes the items of TEDS-D by their codes, as any other end does, and no others', () => {
    const situation = episode(...given, requested, accepted, taking);
    situation.when({ ...complete, data: { ...complete.data, tedsDischarge: { employ: 1 } } }).thenAmongOthers(
      completed,
      expect.objectContaining({
        type: 'EpisodeClosed',
        data: expect.objectContaining({ tedsDischarge: expect.objectContaining({ employ: 1, freq1: null }) as object }) as object,
      }) as never,
    );
    situation.when({ ...complete, data: { ...complete.data, tedsDischarge: { employ: 9 } } }).thenRejected('teds-code-invalid');
  });

  it('takes the dose of the day where one is given', () => {
    const medicationHandover = [{ ...buprenorphine, currentDoseMg: 24 }];
    episode(...given, requested, accepted, taking)
      .when({ ...complete, data: { transferId: 'transfer-1', medicationHandover } })
      .thenAmongOthers({ ...completed, data: { ...completed.data, medicationHandover } });
  });

  it.each([
    ['no dose', [{ ...buprenorphine, currentDoseMg: null }]],
    ['no time of the last dose', [{ ...buprenorphine, lastDoseAt: null }]],
    ['another medication', [{ ...buprenorphine, medication: 'methadone' as const }]],
    ['nothing', []],
  ])('leaves no dose to be guessed: %s is not enough for a medication that is taken', (_what, medicationHandover) => {
    const incomplete = { ...complete, data: { transferId: 'transfer-1', medicationHandover } };
    episode(...given, requested, accepted, taking)
      .when(incomplete)
      .thenRejected('dose-not-handed-over');
    episode(...given, requested, accepted)
      .when(incomplete)
      .thenAmongOthers(released);
  });

  it('follows a yes', () => {
    episode(...given, requested)
      .when(complete)
      .thenRejected('transfer-not-accepted');
    episode(...given)
      .when(complete)
      .thenRejected('transfer-not-open');
    episode(...given, requested, declined)
      .when(complete)
      .thenRejected('transfer-not-open');
  });

  it('is already so afterwards, and nothing else is added', () => {
    const closed = {
      type: 'EpisodeClosed',
      data: {
        reason: 'transferred',
        tedsReason: 4,
        closedOn: '2026-03-10',
        lastContactOn: '2026-03-05',
        lastDoseOn: null,
        moudAtClose: [],
        outstandingReferrals: [],
        arm: null,
        tedsDischarge: null,
        lengthOfStay: null,
      },
    } as const;
    const over = [...given, requested, accepted, completed, closed];
    episode(...over)
      .when(complete)
      .thenAlreadySo();
    episode(...over)
      .when({ ...complete, data: { transferId: 'transfer-2' } })
      .thenRejected('episode-closed');
    episode(...over)
      .when(accept)
      .thenRejected('episode-closed');
  });
});
