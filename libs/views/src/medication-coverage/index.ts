export { medicationCoverage } from './projection';
export { readCoverage, type CoveragePage, type CoverageQuery, type ListedCoverage } from './query';
