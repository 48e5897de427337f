export { dueObligations, type DueObligation } from './due';
export { obligations } from './projection';
export { obligationStates, readObligations, type ListedObligation, type ObligationsQuery, type ObligationState } from './query';
export { obligationRows, siteTerms } from './tables';
