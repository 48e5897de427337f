import { caseload } from '@throughline/views';
import type { ApiServices } from '../services';
import { idPattern } from '../validation/fields';
import { QueryText } from '../validation/query-fields';
import { reach } from './after';
import { Paging } from './paging';

/** What every list of episodes takes. */
export abstract class ListFilter extends Paging {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryText(idPattern, 'an id', { about: 'Only the open episodes of this member of the care team.' }) readonly memberId?: string;
  @QueryText(idPattern, 'an id') readonly patientId?: string;
}

/**
 * Waits for the views of a list. Whose episodes they are is the caseload's to say.
 * @throws ProblemError as `reach` does
 */
export const reachList = async (
  services: ApiServices,
  views: readonly { readonly name: string; readonly version: number }[],
  { after, memberId }: { readonly after?: string; readonly memberId?: string },
): Promise<void> => {
  for (const view of memberId === undefined ? views : [...views, caseload]) await reach(services, view, after);
};
