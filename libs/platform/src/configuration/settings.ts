import { readFileSync } from 'node:fs';
import { variables, type VariableName } from './variables';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable is set to, or what holds when it is not set; an empty value counts as not set. */
export const textOf = (environment: Environment, name: VariableName): string | null =>
  environment[name]?.trim() || (variables.find((variable) => variable.name === name)?.fallback ?? null);

/** Reads variables one by one and collects what is wrong with them. Values of secrets are never repeated in a fault. */
export interface Settings {
  readonly faults: string[];
  readonly text: (name: VariableName) => string | null;
  readonly whole: (name: VariableName, least: number, most: number) => number;
  readonly oneOf: <Choice extends string>(name: VariableName, choices: readonly [Choice, ...Choice[]]) => Choice;
  /** The contents of the file that a variable names; null when it is not set. */
  readonly fileNamedBy: (name: VariableName) => string | null;
}

/** A secret may also come from a file: `DATABASE_URL_FILE` names one that holds what `DATABASE_URL` would. */
export const settingsIn = (given: Environment): Settings => {
  const faults: string[] = [];
  const contents = (variable: string, path: string): string | null => {
    try {
      return readFileSync(path, 'utf8').trim();
    } catch (error) {
      faults.push(`${variable} names "${path}", which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
      return null;
    }
  };
  const environment = withSecretsFromFiles(given, faults, contents);
  const text = (name: VariableName): string | null => textOf(environment, name);
  return {
    faults,
    text,
    whole: (name, least, most) => {
      const number = text(name) ?? '';
      const value = Number(number);
      if (/^\d+$/.test(number) && value >= least && value <= most) return value;
      faults.push(`${name} must be a whole number from ${least} to ${most}, and is "${number}".`);
      return least;
    },
    oneOf: (name, choices) => {
      const word = text(name);
      const found = choices.find((choice) => choice === word);
      if (found === undefined) faults.push(`${name} must be one of ${choices.join(', ')}, and is "${word ?? ''}".`);
      return found ?? choices[0];
    },
    fileNamedBy: (name) => {
      const path = text(name);
      return path === null ? null : contents(name, path);
    },
  };
};

const withSecretsFromFiles = (
  environment: Environment,
  faults: string[],
  contents: (variable: string, path: string) => string | null,
): Environment => {
  const filled: Record<string, string | undefined> = { ...environment };
  for (const variable of variables) {
    const path = environment[`${variable.name}_FILE`]?.trim();
    if (!('secret' in variable) || !path) continue;
    if (environment[variable.name]?.trim()) faults.push(`${variable.name} and ${variable.name}_FILE are both set: set one of them.`);
    else filled[variable.name] = contents(`${variable.name}_FILE`, path) ?? undefined;
  }
  return filled;
};
