import { coalesce } from './coalesce';

describe('coalescing look-ups', () => {
  it('answers each with its own, and asks together what is asked while another is under way', async () => {
    const trips: number[][] = [];
    const look = coalesce(async (numbers: readonly number[]) => {
      trips.push([...numbers]);
      await new Promise((done) => setTimeout(done, 5));
      return numbers.map((number) => number * 2);
    }, 3);
    const first = [look(1), look(2)];
    await new Promise((done) => setImmediate(done));
    const second = [3, 4, 5, 6].map(look);
    expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8, 10, 12]);
    expect(trips).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  it('tells everyone of a failure, and goes on', async () => {
    let fail = true;
    const look = coalesce((numbers: readonly number[]) => (fail ? Promise.reject(new Error('away')) : Promise.resolve(numbers)), 10);
    expect((await Promise.allSettled([look(1), look(2)])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fail = false;
    expect(await look(3)).toBe(3);
  });
});
