import { addDays, aggregatesOfCommand, type CommandName } from '@throughline/episode';
import type { AnyCommand } from '@throughline/kernel';
import type { AnyCommandGiven } from './any-command';
import { policyFields, treatment } from './treatment';
import { createWorld, type World } from './world';

const importer = { id: 'm-0', role: 'importer' } as const;
const given = (type: CommandName, target: string, data: object): AnyCommandGiven => ({
  command: { type, target, data, actor: importer },
  delayDays: 0,
});

/** A site with a policy and a patient in treatment, so that random commands get past the door. */
export const beginning: readonly AnyCommandGiven[] = [
  given('AdoptSitePolicy', 'site-1', { ...policyFields, effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first' }),
  given('OpenEpisode', 'e-1', {
    patientId: 'p-1',
    programmeId: 'obot',
    siteId: 'site-1',
    firstContactOn: '2026-01-02',
    referralSource: 'self',
  }),
  given('ScreenForOud', 'e-1', { instrument: 'a', substances: [], score: null, answers: [] }),
  given('RecordDiagnosis', 'e-1', { condition: 'a', verification: 'confirmed' }),
  given('AdmitPatient', 'e-1', { firstServiceOn: '2026-01-05', levelOfCare: { system: 'asam4', code: '1.7' } }),
];

/** What came of a random history. */
export interface Played {
  readonly world: World;
  /** Commands that were accepted, by the ids that their events name. */
  readonly acceptedAs: ReadonlyMap<string, CommandName>;
  readonly accepted: ReadonlySet<CommandName>;
}

/** Lives through the commands, some days from one to the next. The command at place n has the id `command-n`. */
export const play = (commands: readonly AnyCommandGiven[]): Played => {
  const world = createWorld(treatment.codec, treatment.subject);
  const acceptedAs = new Map<string, CommandName>();
  let today = '2026-01-07';
  [...beginning, ...commands].forEach(({ command, delayDays, waitDays = 3 }, index) => {
    today = addDays(today, waitDays);
    const whole: AnyCommand = {
      ...command,
      commandId: `command-${index}`,
      occurredAt: `${addDays(today, -delayDays)}T12:00:00.000Z`,
      occurredAtPrecision: 'instant',
      source: 'ui',
      correlationId: 'c',
      causationId: null,
    };
    const before = world.streamIds().map((id) => world.stream(id).length);
    const decision = world.submit(aggregatesOfCommand(command.type)[0], whole, `${today}T13:00:00.000Z`);
    if (decision.kind === 'accepted') acceptedAs.set(whole.commandId, command.type);
    else expect(world.streamIds().map((id) => world.stream(id).length)).toEqual(before);
  });
  return { world, acceptedAs, accepted: new Set(acceptedAs.values()) };
};
