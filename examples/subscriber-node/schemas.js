'use strict';

const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const Ajv2020 = require('ajv/dist/2020');
const addFormats = require('ajv-formats');
// In a project of your own: require('@throughline/client').
const { createClient, isProblem } = require('#client');
const { Wrong } = require('./wrong');

const named = 'https://throughline.invalid/schemas/';

/** Validators by the address that events name, each fetched and compiled once. @param where folder, or address, that mirrors it */
const openSchemas = (where) => {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  const validators = new Map();

  /** Events that come together wait for one compilation; one that failed is tried again. */
  const validatorAt = (address) => {
    if (!validators.has(address)) {
      const validator = read(where, address.slice(named.length)).then((schema) => ajv.compile(schema));
      validator.catch(() => validators.delete(address));
      validators.set(address, validator);
    }
    return validators.get(address);
  };
  return {
    /** @throws Wrong for a payload that is not what its schema says, and for one whose schema is not known */
    check: async (event) => {
      const { dataschema } = event;
      if (!dataschema?.startsWith(named)) throw new Wrong(`The schema ${dataschema} is not one of Throughline's.`);
      const validate = await validatorAt(dataschema);
      if (validate(event.data)) return;
      const places = validate.errors.map(({ instancePath }) => `$${instancePath.replaceAll('/', '.')}`);
      throw new Wrong(
        `The ${event.type} at ${event.partition}:${event.sequence} breaks ${dataschema} at ${[...new Set(places)].join(', ')}.`,
      );
    },
  };
};

const read = async (where, path) => {
  try {
    if (!/^https?:/.test(where)) return JSON.parse(await readFile(join(where, path), 'utf8'));
    return await createClient({ address: where }).request({ method: 'GET', path: `/${path}`, repeatable: true });
  } catch (error) {
    if (error.code !== 'ENOENT' && !isProblem(error, 'not-found')) throw error;
    throw new Wrong(`There is no ${path} in ${where}: this subscriber knows nothing of that type and version. Get the newer schemas.`);
  }
};

module.exports = { openSchemas };
