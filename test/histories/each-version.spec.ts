import { readdirSync } from 'node:fs';
import { schemasIn } from '@throughline/contracts';
import { eventCodec } from '@throughline/episode';
import { lawRuns } from '@throughline/testing';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { schemasFolder } from '../../tools/contracts/files';
import { keptIn } from './kept';
import { payloadsOf } from './payloads-of';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.json'));
const kept = files.flatMap((file) => keptIn(file, 'episode-e-1'));
const schemas = schemasIn(schemasFolder);
const stored = [...eventCodec.definitions.values()].flatMap(({ type, version }) =>
  Array.from({ length: version }, (_, index) => ({ type, schemaVersion: index + 1 })),
);
const nameOf = ({ type, schemaVersion }: { readonly type: string; readonly schemaVersion: number }): string => `${type}/${schemaVersion}`;

const withoutHistory = (histories: typeof kept): readonly string[] => {
  const known = new Set(histories.map(nameOf));
  return stored.map(nameOf).filter((name) => !known.has(name));
};

const schemaOf = (name: string): Readonly<Record<string, unknown>> => {
  const schema = schemas.get(`${name}.json`);
  if (typeof schema !== 'object') throw new Error(`${name} has no schema`);
  return schema;
};

describe('every version that may be stored', () => {
  it('has an event in test/histories; if not: npm run histories', () => {
    expect(withoutHistory(kept)).toEqual([]);
  });

  it('is missed when its event is taken away', () => {
    for (const name of stored.map(nameOf)) expect(withoutHistory(kept.filter((event) => nameOf(event) !== name))).toEqual([name]);
  });

  it.each(stored.map(nameOf))('%s is read', (name) => {
    const validate = new Ajv2020({ strict: false }).compile(schemaOf(name));
    for (const event of kept.filter((one) => nameOf(one) === name)) {
      expect({ event, valid: validate(JSON.parse(event.payload)) }).toEqual({ event, valid: true });
      const { data } = eventCodec.read(event);
      const today = eventCodec.definitions.get(event.type)?.version;
      if (event.schemaVersion === today) expect(data).toEqual(JSON.parse(event.payload));
    }
  });
});

/** An upcast that fails on one stored payload of a thousand parks a patient's record years later. */
describe('whatever an old version may hold', () => {
  const old = stored.filter(({ type, schemaVersion }) => schemaVersion < (eventCodec.definitions.get(type)?.version ?? 1));

  it('is drawn as its schema says', () => {
    for (const name of old.map(nameOf)) {
      const validate = new Ajv2020({ strict: false }).compile(schemaOf(name));
      fc.assert(
        fc.property(payloadsOf(schemaOf(name)), (payload) => validate(payload)),
        lawRuns(50),
      );
    }
  });

  it.each(old.map(nameOf))('%s is read as today says', (name) => {
    const [event] = kept.filter((one) => nameOf(one) === name);
    if (!event) throw new Error(`Nothing of ${name} was kept`);
    fc.assert(
      fc.property(payloadsOf(schemaOf(name)), (payload) => {
        expect(() => eventCodec.read({ ...event, payload: JSON.stringify(payload) })).not.toThrow();
      }),
      lawRuns(200),
    );
  });
});
