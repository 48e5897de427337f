export { penetration } from './projection';
export { readPenetration, type PenetrationFigures, type PenetrationQuery, type SitePenetration } from './query';
