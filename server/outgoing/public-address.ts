import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Address space that is not the public internet (IANA special-purpose registries), and 168.63.129.16, Azure's host. */
const closedIPv4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside 2000::/3, what is not one host on the public internet: Teredo, ORCHID, documentation, 6to4, AS112. */
const closedIPv6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['3ffe::', 16],
];

const closed = new BlockList();
for (const [net, prefix] of closedIPv4) closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of closedIPv6) closed.addSubnet(net, prefix, 'ipv6');

const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an IP address lies on the public internet. Everything else is closed: loopback, private, link-local (cloud metadata),
 * carrier-grade NAT, multicast, reserved; and every IPv6 form that carries an IPv4 address (mapped, NAT64, 6to4), because
 * a gateway would follow it to where the IPv4 check forbids.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return unicast.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
