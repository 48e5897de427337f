import type { AnalyteName } from '@throughline/episode';
import { UserError } from '../../user-error';
import { referenceFiles, type ReferenceFile, type ReferenceRow } from './files';
import { linesOf } from './lines';

/** What the tables about the trials say of one of them. */
export interface Trial {
  /** `CTN-0027`. */
  readonly id: string;
  /** Analytes of its urine screen. */
  readonly panel: readonly AnalyteName[];
  /** Weeks of the first phase, all stages. */
  readonly plannedWeeks: number;
  /** Weeks of treatment after a randomisation: all stages of the phase but follow-up after the medication. */
  readonly weeksOfTreatment: (arm: string, phase: string) => number | null;
}

export interface Trials {
  readonly of: (project: string) => Trial;
  /** Rows read of each table. */
  readonly rows: Readonly<Record<ReferenceFile, number>>;
}

/** Names of substances in `uds` and in the panels, as this service calls them. */
const analytesByName: Readonly<Record<string, AnalyteName>> = {
  Opioid: 'opioids',
  THC: 'cannabinoids',
  Thc: 'cannabinoids',
  Cocaine: 'cocaine',
  Benzodiazepine: 'benzodiazepines',
  Amphetamine: 'amphetamines',
  Methadone: 'methadone',
  Buprenorphine: 'buprenorphine',
  Barbiturate: 'barbiturates',
  Sedatives: 'sedatives',
  Alcohol: 'alcohol',
  'Mdma/Hallucinogen': 'mdma_or_hallucinogens',
};

/** @returns undefined for a name that the data set does not have in version 1.0.6 */
export const analyteOf = (substance: string): AnalyteName | undefined => analytesByName[substance];

export const readTrials = async (folder: string): Promise<Trials> => {
  const stages = await table(folder, 'meta_study_length');
  const groups = await table(folder, 'meta_substance_groups_uds');
  const trials = new Map(
    (
      [
        ['27', 'CTN-0027'],
        ['30', 'CTN-0030'],
        ['51', 'CTN-0051'],
      ] as const
    ).map(([project, id]) => [project as string, trialOf(project, id, stages, groups)]),
  );
  return {
    of: (project) => {
      const trial = trials.get(project);
      if (!trial) throw new UserError(`everybody.csv.gz names project ${project}; this import knows 27, 30 and 51.`);
      return trial;
    },
    rows: { meta_study_length: stages.length, meta_substance_groups_uds: groups.length },
  };
};

const table = async <File extends ReferenceFile>(folder: string, file: File): Promise<readonly ReferenceRow<File>[]> => {
  const rows: ReferenceRow<File>[] = [];
  for await (const row of linesOf(folder, file, referenceFiles[file])) rows.push(row);
  return rows;
};

const trialOf = (
  project: string,
  id: 'CTN-0027' | 'CTN-0030' | 'CTN-0051',
  stages: readonly ReferenceRow<'meta_study_length'>[],
  groups: readonly ReferenceRow<'meta_substance_groups_uds'>[],
): Trial => {
  const ofPhase = (arm: string | null, phase: string) =>
    stages.filter((stage) => stage.project === project && stage.phase === phase && (arm === null || stage.treatment === arm));
  const [anyArm = null] = ofPhase(null, '1').map((stage) => stage.treatment);
  const reported = groups.map((group) => group[id]).filter((group): group is string => group !== null && group !== 'NO');
  return {
    id,
    panel: [...new Set(reported)].map((group) => panelAnalyte(group)),
    plannedWeeks: weeks(ofPhase(anyArm, '1')),
    weeksOfTreatment: (arm, phase) => {
      const found = ofPhase(arm, phase).filter((stage) => stage.description !== 'Post-medication follow-up');
      return found.length === 0 ? null : weeks(found);
    },
  };
};

const panelAnalyte = (group: string): AnalyteName => {
  const analyte = analyteOf(group);
  if (!analyte) throw new UserError(`meta_substance_groups_uds.csv.gz names ${group}, which this import does not know.`);
  return analyte;
};

const weeks = (stages: readonly ReferenceRow<'meta_study_length'>[]): number =>
  stages.reduce((sum, stage) => sum + Number(stage.weeks ?? 0), 0);
