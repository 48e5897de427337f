import type { Position } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import { buildsOf, waitForPosition } from '@throughline/projection';
import type { ApiServices } from '../services';
import { QueryText } from '../validation/query-fields';

/** The field `after` of a read. */
export const QueryAfter = (): PropertyDecorator =>
  QueryText(/^\d{1,4}:\d{1,15}$/, 'a position, such as 3:1042, as a command answers it', {
    about: 'Waits until the view has reached this position, as `position` in the answer to a command gives it.',
  });

/**
 * Waits, within bounds, until a view has reached a position.
 * @throws ProblemError `view-behind` when it has not in time, `view-not-built` when nothing serves yet, `invalid-query` when the log has no such position
 */
export const reach = async (
  { views, log, viewWaitMs }: ApiServices,
  projection: { readonly name: string; readonly version: number },
  after: string | undefined,
): Promise<void> => {
  if (after === undefined) return;
  const position = positionOf(after);
  if (position.partition >= log.partitions) {
    throw problemError('invalid-query', { errors: [{ pointer: '/after', detail: `The log has partitions 0 to ${log.partitions - 1}` }] });
  }
  if (await waitForPosition(views, projection, position, { timeoutMs: 0 })) return;
  if (!(await buildsOf(views, projection)).some(({ state }) => state === 'serving')) throw problemError('view-not-built');
  // Nobody was answered a position that the log has not reached: waiting for it would only hold the caller, and us, up.
  const head = (await log.heads()).find(({ partition }) => partition === position.partition);
  if ((head?.sequence ?? 0) < position.sequence) {
    throw problemError('invalid-query', { errors: [{ pointer: '/after', detail: 'The log has not come so far' }] });
  }
  if (await waitForPosition(views, projection, position, { timeoutMs: viewWaitMs })) return;
  throw problemError('view-behind', { detail: `${projection.name} has not reached ${after} within ${viewWaitMs} ms.` });
};

const positionOf = (after: string): Position => {
  const [partition, sequence] = after.split(':');
  return { partition: Number(partition), sequence: Number(sequence) };
};
