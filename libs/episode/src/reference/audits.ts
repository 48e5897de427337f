/** On which ground an organisation audits or evaluates a programme: 42 CFR 2.53(a). */
export const auditCapacities = [
  'government_funder',
  'government_regulator',
  'payer',
  'quality_improvement_organization',
  'financial_supporter',
  'administrative_control',
  'found_qualified',
] as const;

/** Whether an auditor looks at records on the premises only, or takes copies away. */
export const auditModes = ['view', 'copy'] as const;
