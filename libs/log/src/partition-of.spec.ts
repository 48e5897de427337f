import { partitionOf } from './partition-of';

describe('the partition of a key', () => {
  it('is 32-bit FNV-1a, as its authors publish it, so that it never changes', () => {
    const whole = 2 ** 32;
    expect(['', 'a', 'foobar'].map((key) => partitionOf(key, whole))).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it('spreads surrogate ids evenly', () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (let patient = 0; patient < 8_000; patient += 1) {
      const partition = partitionOf(`018f${patient.toString(16).padStart(4, '0')}-7c3e-7f59-9a1f-3b0c9d11${(patient * 7919) % 9973}`, 8);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });
});
