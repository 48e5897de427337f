import { createHash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';

const stringify = configure({ bigint: false, circularValue: Error, strict: true });

/**
 * A digest of a command's content: SHA-256, base64url, over JSON with sorted keys, so that the order of fields does not count.
 *
 * @throws Error when the content is not JSON
 */
export const digestOf = (content: object): string => createHash('sha256').update(stringify(content)).digest('base64url');
