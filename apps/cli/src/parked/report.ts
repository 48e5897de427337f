import type { Service } from '../service';
import { UserError } from '../user-error';

export const example = (line: string): string => `\nExample:\n  $ throughline parked ${line}`;

export interface Parked {
  readonly projection: string;
  readonly version: number;
  readonly build: number;
  readonly key: string;
  readonly partition: number;
  readonly sequence: number;
  readonly category: string;
  readonly error: string;
  readonly since: string;
  readonly events: number;
}

export interface Stopped extends Pick<Parked, 'projection' | 'version' | 'build'> {
  readonly stopped: string;
}

/** A view that goes on without discarded events. */
export type Incomplete = Pick<Parked, 'projection' | 'version' | 'build' | 'events'>;

export const reportOf = async (service: Service) =>
  (await service.get('/v1/ops/parked')) as {
    readonly items: readonly Parked[];
    readonly stopped: readonly Stopped[];
    readonly passedOver: readonly Incomplete[];
  };

export interface ViewFlag {
  readonly view?: string;
}

/** @throws UserError when the key is not parked */
export const parkedUnder = async (service: Service, key: string, flags: ViewFlag): Promise<readonly Parked[]> =>
  named((await reportOf(service)).items, key, flags);

/** @throws UserError when it is not among them */
export const named = <Key extends Parked>(keys: readonly Key[], key: string, { view }: ViewFlag): readonly Key[] => {
  const found = keys.filter((one) => one.key === key && (view === undefined || one.projection === view));
  if (found.length > 0) return found;
  throw new UserError(`${key} is not parked${view === undefined ? '' : ` in ${view}`}. Look with "throughline parked list".`);
};
