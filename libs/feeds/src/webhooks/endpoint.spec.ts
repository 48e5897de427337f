import { createEndpointGuard } from './endpoint';

const strict = createEndpointGuard({ loopback: false, networks: [] });
const development = createEndpointGuard({ loopback: true, networks: [] });
const inside = createEndpointGuard({ loopback: false, networks: ['10.20.0.0/16', 'fd00:1::/32'] });

const isPermitted = (guard: typeof strict, endpoint: string): boolean => {
  try {
    guard.check(endpoint);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'endpoint-not-permitted' });
    return false;
  }
};
const lookedUp = (guard: typeof strict, name: string): Promise<unknown> =>
  new Promise((resolve) => guard.lookup(name, { all: true }, (error, addresses) => resolve(error ?? addresses)));

describe('an endpoint', () => {
  it.each(['https://example.org/hooks', 'https://example.org:8443/hooks?of=us', 'https://93.184.215.14/', 'https://[2606:2800:21f::1]/'])(
    'may be %s',
    (endpoint) => expect(isPermitted(strict, endpoint)).toBe(true),
  );

  it.each<readonly [string, string]>([
    ['is no address', 'hooks'],
    ['is in the clear', 'http://example.org/hooks'],
    ['is of another kind', 'file:///etc/passwd'],
    ['holds a password', 'https://user:secret@example.org/'],
    ['has a fragment', 'https://example.org/#x'],
    ['is this machine by name', 'https://localhost/'],
    ...[
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '10.1.2.3',
      '192.168.1.1',
      '172.31.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
    ].map((host) => ['leads inside', `https://${host}/`] as const),
    ...['::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', 'fd00::1', 'fe80::1', '64:ff9b::a00:1', '2002:a00:1::'].map(
      (host) => ['leads inside', `https://[${host}]/`] as const,
    ),
  ])('may not be what %s: %s', (_, endpoint) => expect(isPermitted(strict, endpoint)).toBe(false));

  it('may be this machine in development, also in the clear, and nothing else inside', () => {
    for (const host of ['127.0.0.1:3000', '[::1]', 'localhost:4000']) expect(isPermitted(development, `http://${host}/hooks`)).toBe(true);
    expect(isPermitted(development, 'http://example.org/')).toBe(false);
    expect(isPermitted(development, 'https://10.0.0.1/')).toBe(false);
  });

  it('may be in a private network that is named', () => {
    for (const host of ['10.20.3.4', '[fd00:1::7]']) expect(isPermitted(inside, `https://${host}/`)).toBe(true);
    for (const host of ['10.21.3.4', '[fd00:2::7]', '127.0.0.1']) expect(isPermitted(inside, `https://${host}/`)).toBe(false);
  });

  it('is looked at again when its name is looked up', async () => {
    expect(await lookedUp(strict, 'localhost')).toMatchObject({ code: 'endpoint-not-permitted' });
    expect(await lookedUp(development, 'localhost')).toEqual(expect.arrayContaining([expect.objectContaining({ address: '127.0.0.1' })]));
  });
});
