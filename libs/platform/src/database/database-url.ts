import { accessSync, constants } from 'node:fs';

/** What may be said about TLS to PostgreSQL. Other words of libpq's mean different things to different clients. */
const sslModes = ['disable', 'verify-full', 'no-verify'] as const;

const fileParameters = ['sslrootcert', 'sslcert', 'sslkey'] as const;

/**
 * What is wrong with a database's URL, each in a sentence that never repeats the URL: it may hold a password.
 * @param name the variable that it comes from
 */
export const databaseUrlFaults = (name: string, url: string): readonly string[] => {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    return [`${name} must be a URL like postgres://user:password@host:5432/database.`];
  }
  const { searchParams } = new URL(url);
  return [...modeFaults(name, searchParams), ...fileParameters.flatMap((parameter) => fileFaults(name, parameter, searchParams))];
};

const modeFaults = (name: string, parameters: URLSearchParams): readonly string[] => {
  const mode = parameters.get('sslmode');
  if (mode === null || sslModes.some((known) => known === mode)) return [];
  return [`${name} says sslmode=${mode}, and must say one of ${sslModes.join(', ')}. verify-full is the safe one.`];
};

const fileFaults = (name: string, parameter: string, parameters: URLSearchParams): readonly string[] => {
  const path = parameters.get(parameter);
  if (path === null) return [];
  try {
    accessSync(path, constants.R_OK);
    return [];
  } catch (error) {
    return [
      `${name} names the file "${path}" as ${parameter}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    ];
  }
};
