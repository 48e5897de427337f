import {
  createTestAuthority,
  startKafkaCluster,
  testKafka,
  testName,
  type KafkaCluster,
  type TestAuthority,
  type TestCertificate,
} from '@throughline/testing';
import { connectKafka, type BrokerLogger, type KafkaConnection } from './connect';
import { describeKafkaTrouble } from './trouble';

const password = 'correct horse battery staple';
const users = { alice: password };
const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const signIn = { mechanism: 'plain', username: 'alice', password } as const;
/** Certificates, three brokers, and connections that are refused again and again. */
const patienceMs = 240_000;

describe('a connection to Kafka', () => {
  let authority: TestAuthority;
  let stranger: TestAuthority;
  let own: TestCertificate;
  let signed: KafkaCluster;
  let encrypted: KafkaCluster;
  let mutual: KafkaCluster;
  let misnamed: KafkaCluster;
  let logged: string[];

  beforeAll(async () => {
    [authority, stranger] = await Promise.all([createTestAuthority(), createTestAuthority()]);
    own = await authority.certify('throughline');
    const [server, elsewhere] = [await authority.certify('kafka'), await authority.certify('kafka', 'DNS:kafka.invalid')];
    const only = 'listener.name.client.sasl.enabled.mechanisms';
    [signed, encrypted, mutual, misnamed] = await Promise.all([
      startKafkaCluster({ brokers: 1, security: { users }, settings: { [only]: 'PLAIN,SCRAM-SHA-256' } }),
      startKafkaCluster({ brokers: 1, security: { users, tls: server } }),
      startKafkaCluster({ brokers: 1, security: { tls: { ...server, clientAuthority: authority.ca } } }),
      startKafkaCluster({ brokers: 1, security: { tls: elsewhere } }),
    ]);
  }, patienceMs);
  afterAll(async () => {
    await Promise.all([signed, encrypted, mutual, misnamed].map((cluster) => cluster.end()));
    await Promise.all([authority.drop(), stranger.drop()]);
  });
  beforeEach(() => {
    logged = [];
  });

  const note = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const logger: BrokerLogger = { debug: note, info: note, warn: note, error: note };

  /** Makes a topic, or says in words why that is not possible. */
  const use = async (brokers: readonly string[], how: Partial<KafkaConnection>): Promise<string> => {
    const admin = connectKafka({ brokers, clientId: 'spec', tls: null, signIn: null, ...how }, logger).admin();
    try {
      await admin.connect();
      return (await admin.createTopics({ topics: [{ topic: testName(), numPartitions: 1 }] })) ? 'made' : 'not made';
    } catch (error) {
      return describeKafkaTrouble(error);
    } finally {
      await admin.disconnect();
    }
  };

  it.each(mechanisms)('signs in by %s over TLS', async (mechanism) => {
    expect(await use(encrypted.brokers, { tls: { ca: authority.ca }, signIn: { ...signIn, mechanism } })).toBe('made');
  });

  it('signs in without TLS', async () => {
    expect(await use(signed.brokers, { signIn })).toBe('made');
    expect(await use(signed.brokers, { signIn: { ...signIn, mechanism: 'scram-sha-256' } })).toBe('made');
  });

  it('shows a certificate of its own where one is wanted', async () => {
    expect(await use(mutual.brokers, { tls: { ca: authority.ca, ...own } })).toBe('made');
  });

  it.each(mechanisms)('says that user name or password are wrong (%s), and tells nobody either of them', async (mechanism) => {
    const wrong = { mechanism, username: 'alice', password: 'a guess of the password' };
    const trouble = await use(encrypted.brokers, { tls: { ca: authority.ca }, signIn: wrong });
    expect(trouble).toMatch(/user name or the password.*KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD/);
    expect(logged).not.toEqual([]);
    for (const line of [trouble, ...logged]) expect(line).not.toMatch(/a guess|correct horse|staple/);
  });

  it('says that the mechanism is not offered', async () => {
    expect(await use(signed.brokers, { signIn: { ...signIn, mechanism: 'scram-sha-512' } })).toMatch(
      /way to sign in.*KAFKA_SASL_MECHANISM/,
    );
  });

  it('says that nobody signs in there, or that one must', async () => {
    expect(await use(testKafka().brokers, { signIn })).toMatch(/Nobody signs in.*unset KAFKA_SASL_MECHANISM/);
    expect(await use(signed.brokers, {})).toMatch(/closed the connection.*KAFKA_SASL_MECHANISM/);
  });

  it('trusts no unknown authority, and names the setting', async () => {
    expect(await use(encrypted.brokers, { tls: { ca: stranger.ca }, signIn })).toMatch(/not trusted: check KAFKA_CA_FILE/);
    expect(await use(encrypted.brokers, { tls: {}, signIn })).toMatch(/not trusted: check KAFKA_CA_FILE/);
  });

  it('trusts no certificate of another host', async () => {
    expect(await use(misnamed.brokers, { tls: { ca: authority.ca } })).toMatch(/for another host.*KAFKA_BROKERS/);
  });

  it('says that its own certificate is missing or not accepted', async () => {
    const strange = await stranger.certify('throughline');
    expect(await use(mutual.brokers, { tls: { ca: authority.ca } })).toMatch(/KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE/);
    expect(await use(mutual.brokers, { tls: { ca: authority.ca, ...strange } })).toMatch(/KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE/);
  });

  it('says that one side speaks TLS and the other does not', async () => {
    expect(await use(encrypted.brokers, { signIn })).toMatch(/closed the connection.*KAFKA_TLS/);
    expect(await use(testKafka().brokers, { tls: { ca: authority.ca } })).toMatch(/does not speak TLS: check KAFKA_TLS/);
  });

  it('says that nobody is there', async () => {
    expect(await use(['127.0.0.1:1'], {})).toMatch(/127\.0\.0\.1:1.*Nothing listens there.*KAFKA_BROKERS/);
    expect(await use(['kafka.invalid:9092'], {})).toMatch(/kafka\.invalid:9092.*(no such host|cannot be looked up)/);
  });

  it('refuses files that hold no certificate or not its key, and does not quote them', async () => {
    const { key } = await authority.certify('another');
    const trust = { ca: authority.ca };
    for (const [tls, words] of [
      [{ ca: 'secret' }, /^KAFKA_CA_FILE holds no certificate in PEM form/],
      [{ ...trust, cert: own.cert, key: 'secret' }, /^KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE are no certificate and its private key/],
      [{ ...trust, cert: own.cert, key }, /^KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE/],
    ] as const) {
      const attempt = (): unknown => connectKafka({ brokers: ['127.0.0.1:1'], clientId: 'spec', tls, signIn: null }, logger);
      expect(attempt).toThrow(words);
      expect(attempt).not.toThrow(/secret/);
    }
  });
});
