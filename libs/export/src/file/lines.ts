import { Type, type Static, type TObject, type TProperties } from '@sinclair/typebox';

/** What the first line of an export names as its format. `docs/audit.md` has it byte by byte. */
export const exportFormat = 'throughline-export/1';

/** 42 CFR 2.32(a)(2): goes with every disclosure. */
export const redisclosureNotice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

const text = Type.String();
const whole = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const nullableText = Type.Union([Type.String(), Type.Null()]);
const closed = <Fields extends TProperties>(fields: Fields) => Type.Object(fields, { additionalProperties: false });

/** SHA-256 in base64. */
const hash = Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' });
const base64 = Type.String({ pattern: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' });
const proof = Type.Array(hash);

/** Fields of every line, in front of its own. */
const place = { line: whole, before: Type.Union([hash, Type.Literal('')]) };

const row = {
  partition: whole,
  sequence: whole,
  streamId: text,
  streamVersion: whole,
  eventId: text,
  type: text,
  schemaVersion: whole,
  recordedAt: text,
  commandId: text,
  meta: text,
  payload: text,
  proof,
};

/** The lines of an export by their kinds, in the order in which kinds come. */
export const lineSchemas = {
  header: closed({
    ...place,
    kind: Type.Literal('header'),
    format: text,
    cluster: text,
    episodeId: text,
    patientId: text,
    exportedAt: text,
    exportedBy: closed({ id: text, role: text, purpose: text, sessionId: nullableText, agreementRef: nullableText }),
    reach: closed({ sites: Type.Union([Type.Literal('*'), Type.Array(text)]), episodeIds: Type.Union([Type.Array(text), Type.Null()]) }),
    unsealed: whole,
    notice: text,
  }),
  key: closed({ ...place, kind: Type.Literal('key'), vkey: text }),
  seal: closed({ ...place, kind: Type.Literal('seal'), partition: whole, sealedAt: text, checkpoint: text, heads: text }),
  schema: closed({ ...place, kind: Type.Literal('schema'), type: text, version: whole, schema: Type.Object({}) }),
  stream: closed({
    ...place,
    kind: Type.Literal('stream'),
    partition: whole,
    streamId: text,
    version: Type.Union([whole, Type.Null()]),
    bucket: base64,
    proof,
  }),
  policy: closed({ ...place, kind: Type.Literal('policy'), ...row }),
  event: closed({ ...place, kind: Type.Literal('event'), ...row }),
  page: closed({ ...place, kind: Type.Literal('page'), text }),
  end: closed({ ...place, kind: Type.Literal('end'), policies: whole, events: whole }),
} as const satisfies Readonly<Record<string, TObject>>;

export type LineKind = keyof typeof lineSchemas;
export type Line<Kind extends LineKind = LineKind> = { [Each in Kind]: Static<(typeof lineSchemas)[Each]> }[Kind];
export type HeaderLine = Line<'header'>;
export type EventLine = Line<'policy' | 'event'>;
/** An event as its row holds it, wherever it comes from. */
export type EventRow = Omit<EventLine, 'line' | 'before' | 'kind' | 'proof'>;
export type StreamLine = Line<'stream'>;

/** What is said in a line beside its place in the file. */
export type Said<Kind extends LineKind = LineKind> = { [Each in Kind]: Omit<Static<(typeof lineSchemas)[Each]>, 'line' | 'before'> }[Kind];

/** Kinds in the order in which they come. */
export const lineKinds = Object.keys(lineSchemas) as readonly LineKind[];
