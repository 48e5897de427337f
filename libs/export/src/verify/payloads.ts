import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { EventLine, Line } from '../file/lines';
import { refuse } from './faults';

/** Verifies payloads by the schemas that the file brings. */
export interface Payloads {
  /** @throws ExportRefused when it is no JSON Schema, or comes twice */
  readonly take: (line: Line<'schema'>) => void;
  /** @throws ExportRefused when the payload is not what its schema says, or there is no schema */
  readonly expectValid: (event: EventLine) => void;
}

export const createPayloads = (): Payloads => {
  const ajv = new Ajv2020({ strict: false, validateSchema: true, logger: false, addUsedSchema: false });
  const validators = new Map<string, ValidateFunction>();
  const compiled = (schema: object): ValidateFunction | null => {
    try {
      return ajv.compile(schema);
    } catch {
      return null;
    }
  };
  return {
    take: ({ line, type, version, schema }) => {
      const name = `${type}/${version}`;
      if (validators.has(name)) refuse('line-misplaced', line, `The schema of ${type} version ${version} is there twice.`);
      const validator = compiled(schema) ?? refuse('line-unreadable', line, `The schema of ${type} version ${version} is no JSON Schema.`);
      validators.set(name, validator);
    },
    expectValid: ({ line, type, schemaVersion, payload }) => {
      const validator =
        validators.get(`${type}/${schemaVersion}`) ??
        refuse('payload-breaks-schema', line, `There is no schema of ${type} version ${schemaVersion}.`);
      if (validator(JSON.parse(payload))) return;
      const [error] = validator.errors ?? [];
      refuse('payload-breaks-schema', line, `${type} breaks its schema at ${error?.instancePath || '/'}: ${error?.message ?? 'unknown'}.`);
    },
  };
};
