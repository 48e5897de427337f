import { aggregatesOfCommand, commandNames, type CommandData, type CommandName, type EpisodeServiceCommand } from '@throughline/episode';
import { roles } from '@throughline/kernel';
import fc from 'fast-check';
import { aftercare } from './aftercare';
import { auditSession } from './audit-session';
import { careTeam } from './care-team';
import { closing } from './closing';
import { corrections } from './corrections';
import { counselling } from './counselling';
import { groupSession } from './group-session';
import { handoff } from './handoff';
import { induction } from './induction';
import { intake } from './intake';
import { levels } from './levels';
import { medication } from './medication';
import { member } from './member';
import { obligations } from './obligations';
import { parkedKey } from './parked-key';
import { plan } from './plan';
import { episodeId, groupSessionId, memberId, referralId, siteId, some } from './pools';
import { referral } from './referral';
import { safety } from './safety';
import { sitePolicy } from './site-policy';
import { suspension } from './suspension';
import { transfer } from './transfer';
import { readmission } from './readmission';
import { supportProgramme } from './support-programme';
import { team } from './team';
import { testing } from './testing';
import type { Topic } from './topic';
import { visits } from './visits';

const topics = [
  intake,
  induction,
  medication,
  testing,
  safety,
  careTeam,
  plan,
  counselling,
  visits,
  levels,
  supportProgramme,
  readmission,
  transfer,
  suspension,
  closing,
  referral,
  handoff,
  aftercare,
  sitePolicy,
  team,
  member,
  groupSession,
  corrections,
  obligations,
  parkedKey,
  auditSession,
] as const;

const fields: Topic<CommandData>['fields'] = {
  ...intake.fields,
  ...induction.fields,
  ...medication.fields,
  ...testing.fields,
  ...safety.fields,
  ...careTeam.fields,
  ...plan.fields,
  ...counselling.fields,
  ...visits.fields,
  ...levels.fields,
  ...supportProgramme.fields,
  ...readmission.fields,
  ...transfer.fields,
  ...suspension.fields,
  ...closing.fields,
  ...referral.fields,
  ...handoff.fields,
  ...aftercare.fields,
  ...sitePolicy.fields,
  ...team.fields,
  ...member.fields,
  ...groupSession.fields,
  ...corrections.fields,
  ...obligations.fields,
  ...parkedKey.fields,
  ...auditSession.fields,
};

const ways = topics.flatMap((topic) => topic.ways);

const kindOf = (name: CommandName): string => aggregatesOfCommand(name)[0].name;

const targets: Readonly<Record<string, fc.Arbitrary<string>>> = {
  referral: referralId,
  'site-policy': siteId,
  team: siteId,
  member: memberId,
  'group-session': groupSessionId,
  projection: some('caseload', 'needs'),
  auditor: some('auditor-1', 'auditor-2'),
};

const targetOf = (name: CommandName): fc.Arbitrary<string> => targets[kindOf(name)] ?? episodeId;

/** Who acts: mostly somebody who may do everything, so that the rules of care are reached, sometimes anybody. */
const actor = fc.record({
  id: memberId,
  role: fc.oneof({ weight: 4, arbitrary: fc.constant('importer' as const) }, { weight: 1, arbitrary: fc.constantFrom(...roles) }),
});

/** A command as anybody might give it, sensible or not, in the shape that the edge lets through. Decided so many days after it occurred. */
export interface AnyCommandGiven {
  readonly command: Pick<EpisodeServiceCommand, 'type' | 'data' | 'target' | 'actor'>;
  readonly delayDays: number;
  /** Days since the command before; 3 unless given. */
  readonly waitDays?: number;
}

/** Every command but those that correct entries: what random entries become when they are corrected is no sensible history. */
export const careCommands: readonly CommandName[] = [
  ...commandNames.filter((name) => !Object.hasOwn(corrections.fields, name)),
  'RemindOfObligation',
];

/** Any command about care, or one of those named. */
export const anyCommand = (names: readonly CommandName[] = careCommands): fc.Arbitrary<AnyCommandGiven> =>
  fc.constantFrom(...names).chain((type) => commandTo(targetOf(type), type));

const commandTo = (target: fc.Arbitrary<string>, type: CommandName): fc.Arbitrary<AnyCommandGiven> =>
  fc
    .record({ data: fields[type] as fc.Arbitrary<EpisodeServiceCommand['data']>, target, actor, delayDays: some(0, 0, 0, 1, 40) })
    .map(({ delayDays, ...rest }) => ({ command: { type, ...rest }, delayDays }));

interface On {
  readonly episode: string;
  readonly referral: string;
  readonly member: string;
}

/** Commands of a way to one target. */
const along = (way: Topic<CommandData>['ways'][number], on: On): fc.Arbitrary<readonly AnyCommandGiven[]> =>
  fc.tuple(...way.map((type) => commandTo(aimOf(type, on), type)));

const oneWay: fc.Arbitrary<readonly AnyCommandGiven[]> = fc
  .constantFrom(...ways)
  .chain((way) => fc.record({ episode: episodeId, referral: referralId, member: memberId }).chain((on) => along(way, on)));

/** A way goes on with one episode, one referral and one member of the staff; what else it needs is drawn anew. */
const aimOf = (name: CommandName, on: On): fc.Arbitrary<string> => {
  // Whoever comes back does so in another episode.
  if (name === 'ReadmitPatient') return targetOf(name);
  switch (kindOf(name)) {
    case 'episode':
    case 'aftercare':
      return fc.constant(on.episode);
    case 'referral':
      return fc.constant(on.referral);
    case 'member':
      return fc.constant(on.member);
    default:
      return targetOf(name);
  }
};

/** How long a history is. */
interface Length {
  /** Stretches, at least and at most. */
  readonly min: number;
  readonly max: number;
  /** It ends after so many commands; of themselves unless given. */
  readonly commands?: number;
}

/** A history that anybody might attempt: sensible stretches and any other commands between them. */
export const anyHistory = (parts: Length): fc.Arbitrary<readonly AnyCommandGiven[]> =>
  fc
    .array(
      fc.oneof(
        oneWay,
        anyCommand().map((one) => [one]),
      ),
      { minLength: parts.min, maxLength: parts.max },
    )
    .map((stretches) => stretches.flat().slice(0, parts.commands));

/** A number of its own for a way, whatever other ways there are. */
const seedOf = (way: readonly string[]): number =>
  Array.from(way.join(), (letter) => letter.charCodeAt(0)).reduce((seed, code) => (31 * seed + code) % 1_000_003, 0);

/** A history that goes along a way, once or a few times. */
const repeatedly = (way: Topic<CommandData>['ways'][number]): fc.Arbitrary<readonly AnyCommandGiven[]> => {
  // e-1 is in treatment from the beginning: what comes before an admission goes on another episode.
  const episode = way[0] === 'OpenEpisode' ? 'e-2' : 'e-1';
  const again = fc.array(along(way, { episode, referral: 'r-1', member: 'm-1' }), { minLength: 1, maxLength: 3 });
  return again.map((stretches) => stretches.flat());
};

/** A history of all sorts, or one that goes as far as its way leads. */
export const anyLife: fc.Arbitrary<readonly AnyCommandGiven[]> = fc.oneof(
  anyHistory({ min: 5, max: 30, commands: 50 }),
  fc.constantFrom(...ways).chain(repeatedly),
);

const goingAlong = (way: Topic<CommandData>['ways'][number], numRuns: number, seed: number): readonly (readonly AnyCommandGiven[])[] =>
  fc.sample(repeatedly(way), { numRuns, seed });

/** The same histories at every call, of all sorts and along each way, so that between them every command is accepted and every event made. */
export const sweep = (): readonly (readonly AnyCommandGiven[])[] => [
  ...fc.sample(anyHistory({ min: 30, max: 40 }), { numRuns: 200, seed: 44 }),
  ...ways.flatMap((way) =>
    // Some of them slowly: what is due after months comes due too.
    goingAlong(way, 25, seedOf(way)).map((commands, index) =>
      index % 3 === 0 ? commands.map((command) => ({ ...command, waitDays: 45 })) : commands,
    ),
  ),
];

/** Histories along each way, so many for each. The same seed gives the same ones. */
export const alongEveryWay = (forEach: number, seed: number): readonly (readonly AnyCommandGiven[])[] =>
  ways.flatMap((way) => goingAlong(way, forEach, seed ^ seedOf(way)));
