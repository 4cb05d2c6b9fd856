import ipaddr from 'ipaddr.js';

/** Where, beside the public internet, a fetch of the server may go. */
export interface AllowedNetworks {
  /** This computer. */
  readonly loopback?: boolean;
  /** 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 and fc00::/7. */
  readonly privateNetwork?: boolean;
}

/** Where all addresses of the IPv6 internet are; beside it, ::a.b.c.d is a way to write an IPv4 one. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

const PRIVATE: ReadonlySet<string> = new Set(['private', 'uniqueLocal', 'carrierGradeNat']);

/** True for the address of a host that the server may connect to; link-local, multicast, reserved and translated ones never are. */
export function mayConnect(address: string, { loopback = false, privateNetwork = false }: AllowedNetworks): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the clothes of an IPv6 one is judged as what it is.
  const host = ipaddr.process(address);
  const range = host.range();
  if (range === 'unicast') return host instanceof ipaddr.IPv4 || host.match(GLOBAL_IPV6);
  return range === 'loopback' ? loopback : privateNetwork && PRIVATE.has(range);
}
