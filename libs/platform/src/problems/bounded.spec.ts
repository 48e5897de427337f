import fc from 'fast-check';
import { bounded, largestProblem } from './bounded';
import { problemOf } from './problem';

describe('a problem document', () => {
  const sizeOf = (value: object): number =>
    Buffer.byteLength(JSON.stringify({ ...value, instance: 'urn:uuid:0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10' }));

  it('stays as it is while it is small', () => {
    const problem = problemOf('invalid-body', { errors: [{ pointer: '/a', detail: 'must be text' }] });
    expect(bounded(problem)).toEqual(problem);
  });

  it('counts the errors that it has no room for', () => {
    const errors = Array.from({ length: 400 }, (_, index) => ({ pointer: `/needs/${index}/domain`, detail: 'must be one of a list' }));
    const { errors: kept = [], errorsOmitted = 0 } = bounded(problemOf('invalid-body', { errors }));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept).toEqual(errors.slice(0, kept.length));
    expect(kept.length + errorsOmitted).toBe(400);
  });

  it('is under a kilobyte whatever names were sent', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 3_000 }),
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.constant('\0'.repeat(9_000)),
    );
    const problems = fc.record({
      detail: text,
      currentVersion: fc.nat(),
      errors: fc.array(fc.record({ pointer: text, detail: fc.string({ maxLength: 400 }) }), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(problems, ({ detail, currentVersion, errors }) => {
        expect(sizeOf(bounded(problemOf('invalid-body', { errors })))).toBeLessThan(1_024);
        expect(sizeOf(bounded(problemOf('version-mismatch', { detail, currentVersion })))).toBeLessThan(1_024);
        expect(largestProblem).toBeLessThan(1_024);
      }),
    );
  });
});
