import fc from 'fast-check';
import { addDays } from './days';
import { addMonths, firstOfMonth, monthOf } from './months';

describe('the month of a programme', () => {
  it.each([
    ['2026-01-15', 1],
    ['2026-02-14', 1],
    ['2026-02-15', 2],
    ['2026-07-14', 6],
    ['2026-07-15', 7],
    ['2027-01-15', 13],
  ])('of %s is %d after enrolment on 15 January 2026', (day, month) => expect(monthOf('2026-01-15', day)).toBe(month));

  it('is none before enrolment', () => expect(monthOf('2026-01-15', '2026-01-14')).toBeNull());

  it('begins on the last day of a month that is too short', () => {
    expect(firstOfMonth('2026-01-31', 2)).toBe('2026-02-28');
    expect(firstOfMonth('2028-01-31', 2)).toBe('2028-02-29');
    expect(firstOfMonth('2026-01-31', 3)).toBe('2026-03-31');
    expect(monthOf('2026-01-31', '2026-02-27')).toBe(1);
    expect(monthOf('2026-01-31', '2026-02-28')).toBe(2);
    expect(monthOf('2026-01-31', '2026-03-30')).toBe(2);
  });

  it('contains its day, whenever a patient enrolled', () =>
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(1500), (enrolled, later) => {
        const enrolledOn = addDays('2024-01-01', enrolled);
        const day = addDays(enrolledOn, later);
        const month = monthOf(enrolledOn, day) ?? 0;
        expect(firstOfMonth(enrolledOn, month) <= day).toBe(true);
        expect(day < firstOfMonth(enrolledOn, month + 1)).toBe(true);
      }),
    ));
});

it('months are added over the turn of a year', () => expect(addMonths('2026-11-30', 3)).toBe('2027-02-28'));
