import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the open internet. Loopback, private, link-local (cloud metadata among them), carrier
 * NAT, multicast, reserved ranges and every IPv6 form that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo) do not.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** The IP address that a URL's host is itself, or null for a name. Decimal and hexadecimal forms were spelt out by `URL`. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
