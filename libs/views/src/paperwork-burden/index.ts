export { paperworkBurden } from './projection';
export { readPaperworkBurden, type PaperworkBurdenQuery, type PaperworkPage, type PatientPaperwork } from './query';
