import type { SealConfiguration } from '@throughline/platform';
import { parseVkey, signingKeys, UnusableKey, type SealingOptions } from '@throughline/seal';

/** The keys that sign, or why there are none. */
export type SealingKeys =
  ({ readonly trouble: null } & Pick<SealingOptions, 'keys' | 'formerKeys'>) | { readonly trouble: string; readonly keys: null };

/** A key that is not there or not usable must not end a program beside which patients are cared for: it is told, and nothing is sealed. */
export const readKeys = ({ key, vkeys }: SealConfiguration): SealingKeys => {
  if (key === null) return { trouble: 'there is no key: set THROUGHLINE_SEAL_KEY_FILE', keys: null };
  try {
    return { trouble: null, keys: signingKeys(key), formerKeys: vkeys.map((vkey) => parseVkey(vkey).publicKey) };
  } catch (error) {
    if (error instanceof UnusableKey) return { trouble: error.message, keys: null };
    throw error;
  }
};
