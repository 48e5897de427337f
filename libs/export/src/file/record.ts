import { Type, type Static } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import type { EventRow } from './lines';

/** The streams of an episode's record that every export proves, also where they were never begun. */
export const episodeStream = (episodeId: string): string => `episode-${episodeId}`;
export const aftercareStream = (episodeId: string): string => `aftercare-${episodeId}`;
export const registerStream = (patientId: string): string => `patient-${patientId}`;
export const referralStream = (referralId: string): string => `referral-${referralId}`;
export const policyStream = (siteId: string): string => `site-policy-${siteId}`;

const nullableText = Type.Union([Type.String(), Type.Null()]);
const Envelope = Type.Object({
  occurredAt: Type.String(),
  occurredAtPrecision: Type.String(),
  actor: Type.Object({ id: Type.String(), role: Type.String() }),
  siteId: nullableText,
  patientId: nullableText,
  episodeId: nullableText,
  policyVersionId: nullableText,
});
/** The part of an envelope that an export looks at. */
export type Envelope = Readonly<Static<typeof Envelope>>;

const envelopes = TypeCompiler.Compile(Envelope);
const payloads = TypeCompiler.Compile(Type.Object({}));

/** Whether an event is JSON of which everything below can be asked. */
export const isReadable = ({ meta, payload }: Pick<EventRow, 'meta' | 'payload'>): boolean => {
  try {
    return envelopes.Check(JSON.parse(meta)) && payloads.Check(JSON.parse(payload));
  } catch {
    return false;
  }
};

/** @throws SyntaxError when it is not JSON */
export const envelopeOf = ({ meta }: Pick<EventRow, 'meta'>): Envelope => JSON.parse(meta) as Envelope;

/** The streams of the same patient that an event names: an export that shows the event shows them too. @throws SyntaxError */
export const streamsNamedIn = ({ payload }: Pick<EventRow, 'payload'>): readonly string[] => {
  const { episodeId, referralId } = JSON.parse(payload) as Readonly<Record<string, unknown>>;
  return [
    ...(typeof episodeId === 'string' ? [episodeStream(episodeId), aftercareStream(episodeId)] : []),
    ...(typeof referralId === 'string' ? [referralStream(referralId)] : []),
  ];
};

/** The version of a site's policy that an event adopts. @throws SyntaxError */
export const policyVersionOf = ({ payload }: Pick<EventRow, 'payload'>): string | null => {
  const { policyVersionId } = JSON.parse(payload) as Readonly<Record<string, unknown>>;
  return typeof policyVersionId === 'string' ? policyVersionId : null;
};

/** The site of a policy version: `{siteId}@{n}`. */
export const siteOfPolicy = (policyVersionId: string): string => policyVersionId.slice(0, policyVersionId.lastIndexOf('@'));
