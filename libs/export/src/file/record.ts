import type { EventRow } from './lines';

/** The streams of an episode's record that every export proves, also where they were never begun. */
export const episodeStream = (episodeId: string): string => `episode-${episodeId}`;
export const aftercareStream = (episodeId: string): string => `aftercare-${episodeId}`;
export const registerStream = (patientId: string): string => `patient-${patientId}`;
export const referralStream = (referralId: string): string => `referral-${referralId}`;
export const policyStream = (siteId: string): string => `site-policy-${siteId}`;

/** The part of an envelope that an export looks at. */
export interface Envelope {
  readonly occurredAt: string;
  readonly occurredAtPrecision: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly siteId: string | null;
  readonly patientId: string | null;
  readonly episodeId: string | null;
  readonly policyVersionId: string | null;
}

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
