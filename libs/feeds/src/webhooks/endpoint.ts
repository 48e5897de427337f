import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { FeedRefusal } from '../registry/feed';

/** To where webhooks may be sent. */
export interface EndpointRules {
  /** Whether this machine itself, also in the clear, is a place to send to: for development. */
  readonly loopback: boolean;
  /** Networks that may be sent to although they are private, as `address/bits`. */
  readonly networks: readonly string[];
}

/** What the address of an endpoint is checked against, before it is registered and at each connection. */
export interface EndpointGuard {
  /** @throws FeedRefusal `endpoint-not-permitted` saying why */
  readonly check: (endpoint: string) => URL;
  /** Looks a name up as `dns.lookup` does, and gives only addresses that may be sent to: a name can mean another address tomorrow. */
  readonly lookup: LookupFunction;
}

/** Addresses of IANA's special-purpose registries (RFC 6890 and later): private, shared, local, documentation, multicast, reserved. */
const special = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['::/127', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16'],
  ...['fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
];
const thisMachine = ['127.0.0.0/8', '::1/128'];

export const createEndpointGuard = ({ loopback, networks }: EndpointRules): EndpointGuard => {
  const refused = blockList(special);
  const allowed = blockList([...networks, ...(loopback ? thisMachine : [])]);
  const local = blockList(thisMachine);
  const permits = (address: string): boolean => !has(refused, address) || has(allowed, address);
  const isLocal = (host: string): boolean => host === 'localhost' || (isIP(host) !== 0 && has(local, host));

  const complaint = (url: URL): string | null => {
    const host = hostOf(url);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback && isLocal(host))) return 'It must begin with https://';
    if (url.username !== '' || url.password !== '') return 'It must hold no user name and no password: webhooks are signed';
    if (url.hash !== '') return 'It must have no part behind a #';
    const leadsInside = isIP(host) === 0 ? host === 'localhost' && !loopback : !permits(host);
    return leadsInside ? privateNetwork : null;
  };
  return {
    check: (endpoint) => {
      const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
      const why = url ? complaint(url) : 'It is no address such as https://example.org/hooks';
      if (!url || why !== null) throw notPermitted(why ?? '');
      return url;
    },
    lookup: (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        const reachable = error ? [] : addresses.filter(({ address }) => permits(address));
        const [first] = reachable;
        if (error) callback(error, '', 0);
        else if (!first) callback(notPermitted(privateNetwork), '', 0);
        else if (options.all) callback(null, reachable);
        else callback(null, first.address, first.family);
      });
    },
  };
};

const privateNetwork = 'It leads into a private network; THROUGHLINE_WEBHOOK_NETWORKS names those that may be sent to';

const notPermitted = (why: string): FeedRefusal => new FeedRefusal('endpoint-not-permitted', `${why}.`);

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

const has = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const blockList = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
};
