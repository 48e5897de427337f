import { inUtc, isDay, isInstant } from './time';

describe('times at the edge', () => {
  it.each(['2026-03-02T09:30:00Z', '2026-03-02T09:30Z', '2026-03-02T09:30:00.123456+05:30', '2024-02-29T23:59:59-12:00'])(
    'take %s for a moment',
    (text) => {
      expect(isInstant(text)).toBe(true);
      expect(inUtc(text)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    },
  );

  it.each([
    '2026-03-02',
    '2026-03-02T09:30:00',
    '2026-02-29T09:30:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:60:00Z',
    '2026-03-02T09:30:60Z',
    '2026-03-02T09:30:00+15:00',
    '0000-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '9999-12-31T23:59:59-14:00',
    '+012026-03-02T09:30:00Z',
    '2026-03-02T09:30:00z',
    '2026-03-02T09:30:00Z\n',
    '2026-03-02 09:30:00Z',
    '',
    null,
    5,
  ])('take %p for no moment', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it('know which days the calendar has', () => {
    expect(['2026-02-28', '2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '26-04-30', '2026-4-3', 20260403, undefined].some(isDay)).toBe(false);
  });
});
