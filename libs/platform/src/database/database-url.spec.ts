import { databaseUrlFaults } from './database-url';

const faults = (url: string): readonly string[] => databaseUrlFaults('DATABASE_URL', url);

describe("a database's URL", () => {
  it('may say nothing about TLS, or one of the words that mean the same to everybody', () => {
    for (const end of [
      '',
      '?sslmode=disable',
      '?sslmode=no-verify',
      `?sslmode=verify-full&sslrootcert=${encodeURIComponent(__filename)}`,
    ]) {
      expect(faults(`postgres://user:secret@db:5432/throughline${end}`)).toEqual([]);
    }
  });

  it.each(['require', 'prefer', 'verify-ca', 'verify_full', ''])('may not say sslmode=%s', (mode) => {
    expect(faults(`postgres://user:secret@db/throughline?sslmode=${mode}`)).toEqual([
      `DATABASE_URL says sslmode=${mode}, and must say one of disable, verify-full, no-verify. verify-full is the safe one.`,
    ]);
  });

  it('names every file that is not there', () => {
    expect(faults('postgres://user:secret@db/throughline?sslrootcert=/none/ca.pem&sslkey=/none/key.pem')).toEqual([
      'DATABASE_URL names the file "/none/ca.pem" as sslrootcert, which cannot be read (ENOENT).',
      'DATABASE_URL names the file "/none/key.pem" as sslkey, which cannot be read (ENOENT).',
    ]);
  });

  it('is never repeated, because it may hold a password', () => {
    expect(faults('mysql://user:secret@db/throughline')).toEqual([expect.not.stringContaining('secret')]);
    expect(faults('postgres://user:secret@:x/')).toEqual([expect.not.stringContaining('secret')]);
  });
});
