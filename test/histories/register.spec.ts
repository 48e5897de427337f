import { eventCodec, patientAggregate, type PatientEvent, type PatientRegister } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

describe('a register of version 1', () => {
  it('knows what was open, and for which need nobody had said', () => {
    const events = keptIn('register-1.json', 'patient-p-1').map((one) => eventCodec.read(one) as RecordedEvent<PatientEvent>);
    const folded = events.reduce<PatientRegister>(patientAggregate.decider.evolve, patientAggregate.decider.initial);
    expect(folded.openReferrals.toObject()).toEqual({ 'r-1': { episodeId: 'e-1', kind: 'service' } });
    expect(folded.openEpisodes.toObject()).toEqual({ obot: 'e-1' });
  });
});
