export { staffAccess } from './projection';
export { readStaffAccess, type StaffAccessQuery } from './query';
export { type StaffLook } from './tables';
