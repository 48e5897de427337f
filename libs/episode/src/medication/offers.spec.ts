import { episode, opened } from '@throughline/testing';

describe('an offer of medication', () => {
  const offer = { offerId: 'o-1', products: ['buprenorphine', 'methadone'] as ('buprenorphine' | 'methadone')[], educated: true };
  const offering = (decision: 'undecided' | 'accepted' | 'declined', reason?: string) =>
    ({ type: 'OfferMoud', data: { ...offer, decision, ...(reason === undefined ? {} : { reason }) } }) as const;
  const offered = { type: 'MoudOffered', data: offer } as const;
  const accepted = { type: 'MoudAccepted', data: { offerId: 'o-1' } } as const;
  const declined = { type: 'MoudDeclined', data: { offerId: 'o-1', reason: 'prefers to go without' } } as const;

  it('is recorded with what the patient says to it', () => {
    episode(opened).when(offering('accepted')).then(offered, accepted);
    episode(opened).when(offering('declined', 'prefers to go without')).then(offered, declined);
    episode(opened)
      .when(offering('undecided', 'wants to talk it over'))
      .then({ ...offered, data: { ...offer, reason: 'wants to talk it over' } });
  });

  it('is answered later under the same id', () => episode(opened, offered).when(offering('accepted')).then(accepted));

  it('is already so when the answer is the same', () => {
    episode(opened, offered).when(offering('undecided')).thenAlreadySo();
    episode(opened, offered, accepted).when(offering('accepted')).thenAlreadySo();
  });

  it('is decided once: a patient who thinks again gets another offer', () => {
    episode(opened, offered, accepted).when(offering('declined')).thenRejected('offer-decided');
    episode(opened, offered, declined).when(offering('undecided')).thenRejected('offer-decided');
  });
});
