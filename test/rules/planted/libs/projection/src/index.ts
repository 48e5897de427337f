export const projection = 'projection';
