import { isUnavailable } from './unavailable';

const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('errors of the database', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '53300', '40001', '08006', '55P03'])('%s may pass: try again', (code) => {
    expect(isUnavailable(withCode(code))).toBe(true);
  });

  it.each(['23505', '22001', '42P01', 'ENOENT', 'ERR_INVALID_ARG_TYPE'])('%s does not pass by itself', (code) => {
    expect(isUnavailable(withCode(code))).toBe(false);
  });

  it('are told by their words where pg gives no code, and by their cause', () => {
    expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isUnavailable(new Error('timeout exceeded when trying to connect'))).toBe(true);
    expect(isUnavailable(new Error('could not append', { cause: withCode('57P01') }))).toBe(true);
    expect(isUnavailable(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]))).toBe(true);
    expect(isUnavailable(new TypeError('x is not a function'))).toBe(false);
    expect(isUnavailable(null)).toBe(false);
  });
});
