import { generateKeyPairSync } from 'node:crypto';
import { parseCheckpoint, checkpointText, openCheckpoint } from './checkpoint';
import { parseVkey, signingKeys, UnusableKey, vkeyOf, type SigningKey, type VerifierKey } from './keys';
import { cosign, openNote, signNote, UntrustedNote, withSignatures } from './note';

/** The note that the documentation of golang.org/x/mod/sumdb/note shows. */
const goVkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const goNote =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const [one, other] = signingKeys(pem() + pem()) as readonly [SigningKey, SigningKey];
const known = ({ publicKey }: SigningKey, kind: VerifierKey['kind'] = 'note'): VerifierKey => ({ name: 'log', kind, publicKey });
const text = checkpointText({ origin: 'log', size: 7, root: Buffer.alloc(32, 1) });

describe('a signed note', () => {
  it('of another implementation is verified', () => {
    expect(openNote(goNote, [parseVkey(goVkey)]).signedBy.map(({ name }) => name)).toEqual(['PeterNeumann']);
    expect(vkeyOf(parseVkey(goVkey))).toBe(goVkey);
    expect(() => openNote(goNote.replace('answer', 'Answer'), [parseVkey(goVkey)])).toThrow(UntrustedNote);
  });

  it('holds by any one of several keys, so that keys can follow one another with an overlap', () => {
    const note = signNote(text, 'log', [one, other]);
    expect(openNote(note, [known(one)]).text).toBe(text);
    expect(openNote(note, [known(other)]).text).toBe(text);
    expect(openNote(note, [known(one), known(other)]).signedBy).toHaveLength(2);
    expect(openNote(signNote(text, 'log', [other]), [known(one), known(other)]).text).toBe(text);
  });

  it('is refused when no trusted key signed it, or somebody else signed in the name of one', () => {
    expect(() => openNote(signNote(text, 'log', [other]), [known(one)])).toThrow('None of the trusted keys');
    expect(() => openNote(signNote(text, 'another', [one]), [known(one)])).toThrow('None of the trusted keys');
    const forged = signNote(text, 'log', [one]).replace('\n7\n', '\n8\n');
    expect(() => openNote(forged, [known(one)])).toThrow('The signature of log is wrong');
  });

  it.each(['', 'text', 'text\n', 'text\n\nline\n', 'text\n\n\u2014 log AAAA\n', 'te\u0001xt\n\n\u2014 log AAAAAAAA\n'])(
    'is not %j',
    (note) => expect(() => openNote(note, [known(one)])).toThrow(UntrustedNote),
  );

  it('takes the signatures of witnesses, each once, and a witness alone does not make it ours', () => {
    const cosigned = cosign(text, 'witness.example/w1', other, 1_679_315_147);
    const witness = { ...known(other, 'cosignature'), name: 'witness.example/w1' };
    const note = withSignatures(withSignatures(signNote(text, 'log', [one]), [cosigned]), [cosigned]);
    expect(note.match(/witness\.example/g)).toHaveLength(1);
    expect(openNote(note, [known(one), witness]).signedBy).toHaveLength(2);
    expect(openNote(note, [known(one)]).signedBy).toHaveLength(1);
    expect(() => openNote(note, [witness])).toThrow(UntrustedNote);
    const elsewhere = cosign(text.replace('7', '8'), 'witness.example/w1', other, 1_679_315_147);
    expect(() => openNote(withSignatures(signNote(text, 'log', [one]), [elsewhere]), [known(one), witness])).toThrow(UntrustedNote);
  });
});

describe('a checkpoint', () => {
  it('is three lines', () => {
    expect(text).toBe('log\n7\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n');
    expect(openCheckpoint(signNote(text, 'log', [one]), [known(one)])).toEqual({ origin: 'log', size: 7, root: Buffer.alloc(32, 1) });
  });

  it.each([
    ['a size with a leading zero', text.replace('7', '07')],
    ['a size beyond what is exact', text.replace('7', '9999999999999999')],
    ['a short root', text.replace('AQEB', '')],
    ['a line too many', `${text}more\n`],
    ['a line too few', 'log\n7\n'],
  ])('is not one with %s', (_, wrong) => expect(() => parseCheckpoint(wrong)).toThrow(UntrustedNote));
});

describe('a key', () => {
  it('that cannot be used is refused without being repeated', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const broken = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----';
    for (const wrong of ['', 'secret', rsa, broken]) expect(() => signingKeys(wrong)).toThrow(UnusableKey);
    expect(() => signingKeys(broken)).not.toThrow('c2VjcmV0');
  });

  it.each(['log', 'log+00000000+AAAA', goVkey.replace('c74f20a3', 'c74f20a4'), goVkey.replace('+ARpc', '+AhpC'), `two words${goVkey}`])(
    'is not %s',
    (vkey) => expect(() => parseVkey(vkey)).toThrow(UnusableKey),
  );
});
