import { defineEvent } from '@throughline/kernel';
import { oneOf, payload, text } from '../../events/schemas';
import { medications, taperInitiators } from '../../reference/medications';

/** The dose is brought down in steps, not necessarily to nothing. Two sites of seed 000 require it. Source: A0.4 (S000:772-778). */
export const TaperBegun = defineEvent({
  type: 'TaperBegun',
  version: 1,
  doc: 'A taper of a medication began.',
  schema: payload({ medication: oneOf(medications), initiator: oneOf(taperInitiators), plan: text, reason: text }),
  example: { medication: 'buprenorphine', initiator: 'patient', plan: '2 mg a month', reason: 'wishes to take less' },
  upcast: {},
});

/** The taper is over before its end; the medication goes on. */
export const TaperStopped = defineEvent({
  type: 'TaperStopped',
  version: 1,
  doc: 'A taper was stopped.',
  schema: payload({ reason: text }),
  example: { reason: 'craving came back' },
  upcast: {},
});
