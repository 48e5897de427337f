import { cloudEventAttributes } from '@throughline/kernel';

type Attributes = typeof cloudEventAttributes;
type Prefixed = { readonly [Name in keyof Attributes]: `ce_${Attributes[Name]}` };

/** The attributes of a CloudEvent as Kafka's binary mode has them: headers with a prefix. */
const prefixed = Object.fromEntries(Object.entries(cloudEventAttributes).map(([name, attribute]) => [name, `ce_${attribute}`])) as Prefixed;

/** The headers of a message: CloudEvents 1.0 in Kafka's binary mode. A header is absent where its field is null. */
export const headers = { contentType: 'content-type', ...prefixed } as const;
