import { openGaps, type Run } from './gaps';

const run = (from: number, upTo: number): Run => ({ from, upTo });
const noneGivenUp = (given: Run): never => {
  throw new Error(`Given up: ${given.from} to ${given.upTo}`);
};

describe('what a topic skipped', () => {
  it('is left but for what came after all, from the middle and from both ends of a run', () => {
    const gaps = openGaps(noneGivenUp);
    gaps.open(run(3, 9));
    gaps.open(run(20, 20));
    for (const late of [3, 9, 6, 20]) expect(gaps.close(late)).toBe(true);
    expect(gaps.left()).toEqual([run(4, 5), run(7, 8)]);
  });

  it('comes late once, and nothing does that was not skipped', () => {
    const gaps = openGaps(noneGivenUp);
    gaps.open(run(3, 4));
    expect([gaps.close(2), gaps.close(3), gaps.close(3), gaps.close(5)]).toEqual([false, true, false, false]);
  });

  it('is bounded: of a thousand runs the oldest is given up, and named', () => {
    const givenUp: Run[] = [];
    const gaps = openGaps((one) => givenUp.push(one));
    for (let one = 0; one < 1_003; one += 1) gaps.open(run(one * 2, one * 2));
    expect(givenUp).toEqual([run(0, 0), run(2, 2), run(4, 4)]);
    expect(gaps.left()).toHaveLength(1_000);
  });
});
