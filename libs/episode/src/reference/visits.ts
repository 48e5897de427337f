/** Why a visit was missed: the list of the CTN-0094 harmonised trials (`visit`, columns `is_*`), and `not_recorded`. */
export const noShowReasons = [
  'no_show',
  'jail',
  'hospital',
  'illness',
  'moved',
  'forgot',
  'no_funding',
  'vacation',
  'left',
  'missing_14_consecutive',
  'dead',
  'unable',
  'outside_window',
  'no_note',
  'other',
  'not_recorded',
] as const;

/** How a visit is held. */
export const visitModalities = ['in_person', 'telehealth', 'phone', 'not_recorded'] as const;

/** How somebody is sought or met. A text is not a contact (seed 002). */
export const contactModes = ['in_person', 'phone', 'video', 'text'] as const;

/** How somebody who stays away is sought. */
export const outreachModes = ['phone', 'text', 'video', 'in_person', 'letter', 'email'] as const;
