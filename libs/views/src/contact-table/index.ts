export { contactTable } from './projection';
export { readContactTable, type ContactTableQuery } from './query';
export { observations, type ContactMonth, type ContactTable, type Observation } from './report';
