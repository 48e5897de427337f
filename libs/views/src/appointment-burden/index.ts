export { appointmentBurden } from './projection';
export { readAppointmentBurden, type AppointmentBurdenQuery, type WeekOfAppointments } from './query';
