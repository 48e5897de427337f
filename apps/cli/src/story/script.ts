import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { callerRoles } from '@throughline/kernel';
import { parseDocument, type ScalarTag } from 'yaml';
import { UserError } from '../user-error';
import { dayIn, momentIn } from './moment';

const name = Type.String({ pattern: '^[a-z][a-z0-9-]{0,30}$' });
const line = Type.String({ minLength: 1 });
const at = Type.String({ pattern: '^day -?\\d{1,4}, ([01]\\d|2[0-3]):[0-5]\\d$' });
const closed = { additionalProperties: false } as const;

/** A command of a story. */
const step = Type.Object(
  {
    /** When the fact occurred, such as `day 3, 14:30`; several times for what happened several times alike. */
    at: Type.Union([at, Type.Array(at, { minItems: 1 })]),
    /** One of the story's people. */
    as: name,
    send: line,
    /** One of the story's records. */
    to: name,
    /** A file with a body, beside the story. */
    file: Type.Optional(line),
    /** The body, or what it has other than the file. */
    with: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** The service has to say no, with this code. */
    refused: Type.Optional(line),
    /** For whoever reads along. */
    note: Type.Optional(line),
  },
  closed,
);

const script = Type.Object(
  {
    story: line,
    /** The lines of a founding document that it tells. */
    source: line,
    about: Type.Optional(line),
    /** Day 1: YYYY-MM-DD. */
    start: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** Who acts, by name. */
    people: Type.Record(name, Type.Union(callerRoles.map((role) => Type.Literal(role)))),
    /** Names that stand for ids. */
    records: Type.Array(name, { minItems: 1 }),
    /** The records whose timelines tell the story. */
    patients: Type.Array(name, { minItems: 1 }),
    steps: Type.Array(step, { minItems: 1 }),
  },
  closed,
);

export type Step = Static<typeof step>;
export type Story = Static<typeof script>;

/**
 * Reads a story. In its bodies `!day 3` is a day, `!time day 3, 14:30` a time, and `$patient` the id of a record or of one of the people.
 *
 * @throws UserError that names every fault
 */
export const readStory = (text: string, file: string): Story => {
  const document = parseDocument(text, { customTags: [dayTag, timeTag] });
  const syntax = document.errors.map(({ message }) => message);
  if (syntax.length > 0) throw faulty(file, syntax);
  const given: unknown = document.toJS();
  const shape = [...Value.Errors(script, given)].map(({ path, message }) => `${path || '/'}: ${message}`);
  if (!Value.Check(script, given)) throw faulty(file, shape);
  const unknown = unknownNames(given);
  if (unknown.length > 0) throw faulty(file, unknown);
  return given;
};

const faulty = (file: string, faults: readonly string[]): UserError =>
  new UserError([`${file} is no story:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));

const unknownNames = ({ people, records, patients, steps }: Story): readonly string[] => [
  ...patients.filter((one) => !records.includes(one)).map((one) => `/patients: ${one} is none of the records`),
  ...steps.flatMap(({ as, to }, place) => [
    ...(Object.hasOwn(people, as) ? [] : [`/steps/${place}/as: ${as} is none of the people`]),
    ...(records.includes(to) || Object.hasOwn(people, to) ? [] : [`/steps/${place}/to: ${to} is none of the records or people`]),
  ]),
];

const dayTag: ScalarTag = {
  tag: '!day',
  resolve: (text, onError) => dayIn(text) ?? onError(`"${text}" is no day: write a number, such as 3`),
};

const timeTag: ScalarTag = {
  tag: '!time',
  resolve: (text, onError) => momentIn(text) ?? onError(`"${text}" is no time: write such as day 3, 14:30`),
};
