import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler';
import type { TObject } from '@sinclair/typebox';
import { Fault, type Position } from './fault';
import type { JsonObject } from './json';
import type { AnyEvent, EventDefinition } from './event-definition';
import type { RecordedEvent, StoredEvent } from './envelope';

/** Between events and stored bytes. Validators are compiled once, when the codec is made. */
export interface Codec<Event extends AnyEvent> {
  readonly definitions: ReadonlyMap<string, EventDefinition>;
  /**
   * What is wrong with a new event by today's schema and by the laws of its payload, without values; null when nothing is.
   * @throws Fault `unknown-event-type`
   */
  readonly flaw: (event: AnyEvent) => string | null;
  /**
   * Validates a new event against today's schema and the laws of its payload.
   * @returns the schema version and the exact JSON text to store
   * @throws Fault `invalid-event`, `unknown-event-type`
   */
  readonly write: (event: AnyEvent) => { readonly schemaVersion: number; readonly payload: string };
  /**
   * Parses, upcasts and validates a stored event.
   * @throws Fault `unreadable-event`, `unknown-event-type`, `unknown-event-version`, each naming partition and sequence
   */
  readonly read: (stored: StoredEvent) => RecordedEvent<Event>;
}

interface Compiled {
  readonly definition: EventDefinition;
  readonly check: TypeCheck<TObject>;
}

/** @throws Error when two definitions share a type, or one lacks an upcast */
export const createCodec = <Event extends AnyEvent>(definitions: readonly EventDefinition[]): Codec<Event> => {
  const compiled = new Map<string, Compiled>();
  for (const definition of definitions) {
    if (compiled.has(definition.type)) throw new Error(`Two event definitions are called ${definition.type}`);
    for (let version = 1; version < definition.version; version += 1) {
      if (!definition.upcast[version]) throw new Error(`${definition.type} has no upcast from version ${version}`);
    }
    compiled.set(definition.type, { definition, check: TypeCompiler.Compile(definition.schema) });
  }

  const known = (type: string, position?: Position): Compiled => {
    const found = compiled.get(type);
    if (!found) throw new Fault('unknown-event-type', `No definition of ${type}`, position);
    return found;
  };

  const flaw: Codec<Event>['flaw'] = ({ type, data }) => {
    const { definition, check } = known(type);
    if (!check.Check(data)) return firstError(check, data);
    const broken = definition.holds?.(data) ?? null;
    if (broken !== null) return `breaks a law: ${broken}`;
    for (const nested of definition.nested?.(data) ?? []) {
      if (nested.version !== known(nested.type).definition.version) return `holds ${nested.type} version ${nested.version}, not today's`;
      const inside = flaw({ type: nested.type, data: (data as JsonObject)[nested.at] as JsonObject });
      if (inside !== null) return `holds ${nested.type} that ${inside}`;
    }
    return null;
  };

  const write: Codec<Event>['write'] = (event) => {
    const found = flaw(event);
    if (found !== null) throw new Fault('invalid-event', `${event.type} ${found}`);
    return { schemaVersion: known(event.type).definition.version, payload: JSON.stringify(event.data) };
  };

  /** @param written where it stands, and in which version */
  const readPayload = (written: Written, payload: JsonObject): JsonObject => {
    const { definition, check } = known(written.type, written);
    const data = upcast(definition, written, payload);
    if (!check.Check(data)) {
      throw new Fault('unreadable-event', `${written.type} version ${written.schemaVersion} ${firstError(check, data)}`, written);
    }
    const nested = definition.nested?.(data);
    if (!nested) return data;
    const { partition, sequence } = written;
    return Object.fromEntries(
      Object.entries(data).map(([field, value]) => {
        const inside = nested.find(({ at }) => at === field);
        if (!inside) return [field, value];
        return [field, readPayload({ partition, sequence, type: inside.type, schemaVersion: inside.version }, value as JsonObject)];
      }),
    );
  };

  return {
    definitions: new Map([...compiled].map(([type, { definition }]) => [type, definition])),
    flaw,
    write,
    read: (stored) => {
      known(stored.type, stored);
      return recorded(stored, readPayload(stored, parse(stored))) as RecordedEvent<Event>;
    },
  };
};

/** What reading a payload needs to know of it. */
type Written = Position & Pick<StoredEvent, 'type' | 'schemaVersion'>;

/** Field by field: a reader does this for every event of the log, and rest and spread would copy each of them twice. */
const recorded = (stored: StoredEvent, data: JsonObject): RecordedEvent => ({
  partition: stored.partition,
  sequence: stored.sequence,
  recordedAt: stored.recordedAt,
  eventId: stored.eventId,
  type: stored.type,
  schemaVersion: stored.schemaVersion,
  streamId: stored.streamId,
  streamVersion: stored.streamVersion,
  occurredAt: stored.occurredAt,
  occurredAtPrecision: stored.occurredAtPrecision,
  actor: stored.actor,
  siteId: stored.siteId,
  patientId: stored.patientId,
  episodeId: stored.episodeId,
  policyVersionId: stored.policyVersionId,
  correlationId: stored.correlationId,
  causationId: stored.causationId,
  commandId: stored.commandId,
  traceparent: stored.traceparent,
  source: stored.source,
  part2: stored.part2,
  labels: stored.labels,
  corrects: stored.corrects,
  data,
});

const parse = (stored: StoredEvent): JsonObject => {
  try {
    return JSON.parse(stored.payload) as JsonObject;
  } catch (cause) {
    throw new Fault('unreadable-event', `${stored.type} is not JSON`, stored, { cause });
  }
};

const upcast = (definition: EventDefinition, stored: Written, payload: JsonObject): JsonObject => {
  if (stored.schemaVersion < 1 || stored.schemaVersion > definition.version) {
    throw new Fault('unknown-event-version', `${stored.type} version ${stored.schemaVersion}; known up to ${definition.version}`, stored);
  }
  let current = payload;
  for (let version = stored.schemaVersion; version < definition.version; version += 1) {
    const step = definition.upcast[version];
    if (!step) throw new Fault('unknown-event-version', `${stored.type} has no upcast from version ${version}`, stored);
    current = step(current);
  }
  return current;
};

/** Where and why, without the value: payloads hold patient data. */
const firstError = (check: TypeCheck<TObject>, value: unknown): string => {
  const error = check.Errors(value).First();
  return error ? `breaks its schema at ${error.path || '/'}: ${error.message}` : 'breaks its schema';
};
