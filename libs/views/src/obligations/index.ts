export { obligations } from './projection';
export { obligationRows, siteTerms, standings, type Standing } from './tables';
