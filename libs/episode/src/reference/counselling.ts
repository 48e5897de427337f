/** Ways of counselling. Source: A1.3 (seed 001); `other` is ours. */
export const counsellingModalities = [
  'cbt',
  'motivational_interviewing',
  'solution_focused',
  'mindfulness',
  'talk_therapy',
  'emdr',
  'other',
] as const;

/** What a group is for. Source: A1.3 (process, educational), A0.3 (NA-style; for a gender or a condition); the words of the last two are ours. */
export const groupKinds = ['process', 'educational', 'mutual_aid_style', 'specific'] as const;

/** How people come together for a session; each is a contact. */
export const sessionModes = ['in_person', 'video', 'phone'] as const;
