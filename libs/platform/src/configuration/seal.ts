import type { Settings } from './settings';

/** Who is asked to sign checkpoints, beside the log's own key. */
export interface WitnessConfiguration {
  /** Its submission prefix, without a slash at the end. */
  readonly url: string;
  /** Its public key: `name+keyid+key`. */
  readonly vkey: string;
}

/** How the log is sealed. */
export interface SealConfiguration {
  /** Private keys in PEM, one or more; null: nothing can be sealed. */
  readonly key: string | null;
  /** Public keys that are trusted beside the present ones, `name+keyid+key`. */
  readonly vkeys: readonly string[];
  /** Pause between two seals. */
  readonly seconds: number;
  /** Where seals are written down outside the database; null: nowhere. */
  readonly folder: string | null;
  /** Topic that seals are published to. */
  readonly topic: string;
  readonly witnesses: readonly WitnessConfiguration[];
}

export const sealConfiguration = ({ text, whole, faults }: Settings): SealConfiguration => {
  const topic = text('THROUGHLINE_SEAL_TOPIC') ?? '';
  if (!/^[\w.-]{1,249}$/.test(topic)) faults.push(`THROUGHLINE_SEAL_TOPIC must be 1 to 249 letters, digits or . _ -, and is "${topic}".`);
  return {
    key: text('THROUGHLINE_SEAL_KEY'),
    vkeys: listed(text('THROUGHLINE_SEAL_VKEYS')),
    seconds: whole('THROUGHLINE_SEAL_SECONDS', 1, 86_400),
    folder: text('THROUGHLINE_SEAL_FOLDER'),
    topic,
    witnesses: listed(text('THROUGHLINE_SEAL_WITNESSES')).flatMap((given) => witness(given, faults)),
  };
};

const listed = (value: string | null): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const witness = (given: string, faults: string[]): readonly WitnessConfiguration[] => {
  const [url = '', vkey = '', ...rest] = given.split(/\s+/);
  if (/^https?:\/\//.test(url) && URL.canParse(url) && vkey !== '' && rest.length === 0) return [{ url: url.replace(/\/+$/, ''), vkey }];
  faults.push('THROUGHLINE_SEAL_WITNESSES must be like "https://witness.example name+keyid+key", several separated by commas.');
  return [];
};
