export { readDueUrineScreens, type DueUrineScreen, type DueUrineScreensQuery } from './due';
export { urineScreens } from './projection';
export { readUrineScreens, urineScreenStates, type UrineScreen, type UrineScreensQuery, type UrineScreenState } from './query';
export { type Finding } from './tables';
