import { reject, type Aggregate, type AnyCommand, type DecidedEvent } from '@throughline/kernel';
import { Map } from 'immutable';
import type { PatientEvent } from '../events';

/** A patient's open episodes: the episode's id by programme. */
export interface PatientRegister {
  readonly openEpisodes: Map<string, string>;
}

export const noEpisodes: PatientRegister = { openEpisodes: Map() };

export const evolvePatient = (register: PatientRegister, event: DecidedEvent<PatientEvent>): PatientRegister => {
  const { episodeId, programmeId } = event.data;
  switch (event.type) {
    case 'EpisodeRegistered':
      return { openEpisodes: register.openEpisodes.set(programmeId, episodeId) };
    case 'EpisodeReleased':
      return { openEpisodes: register.openEpisodes.delete(programmeId) };
  }
};

/** A patient's open episodes: `patient-{patientId}`. Takes no commands: episodes write it when they open and close. */
export const patientAggregate: Aggregate<AnyCommand, PatientRegister, PatientEvent, 'takes-no-commands', Record<string, never>> = {
  name: 'patient',
  decider: {
    initial: noEpisodes,
    decide: () => reject('takes-no-commands', 'Episodes write this stream when they open and close.'),
    evolve: evolvePatient,
  },
  subject: () => null,
  companions: () => ({}),
  policyVersionId: () => null,
};
