import { words } from '../words';

/** "level 3.5 (ASAM 4th edition)" */
export const level = (of: { readonly system: 'asam3' | 'asam4'; readonly code: string } | undefined): string | undefined =>
  of && `level ${of.code} (ASAM ${of.system === 'asam3' ? '3rd' : '4th'} edition)`;

/** Whether somebody watched, where that is known. */
export const observation = (observed: boolean | undefined): string | undefined => {
  if (observed === undefined) return undefined;
  return observed ? 'observed' : 'not observed';
};

/** How it was held, where that is recorded. */
export const modality = (code: string): string | false => code !== 'not_recorded' && words(code);
