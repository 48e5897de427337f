export { dueObligations, type DueObligation } from './due';
export { obligations } from './projection';
export { readObligations, type ListedObligation, type ObligationsQuery } from './query';
export { obligationRows, siteTerms } from './tables';
