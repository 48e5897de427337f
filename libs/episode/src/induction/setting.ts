/** How the setting of an induction stands to those that the site's policy names. */
export const settingStandings = ['inside', 'outside', 'not_said'] as const;

/** What is read here of a policy. */
interface SaysSettings {
  readonly induction: { readonly settings: readonly unknown[] | null } | null;
}

/** @param policy the choices in force when the induction began; undefined where there were none */
export const settingByPolicy = (setting: unknown, policy: unknown): (typeof settingStandings)[number] => {
  const settings = (policy as SaysSettings | undefined)?.induction?.settings ?? null;
  if (settings === null || setting === 'not_recorded') return 'not_said';
  return settings.includes(setting) ? 'inside' : 'outside';
};
