/**
 * Who counts as one caller: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one of these has
 * all of them (RFC 7421). What is neither stays as it is.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  // A socket that hears both kinds writes `::ffff:192.0.2.1`.
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [head = '', tail] = address.split('%', 1)[0]!.split('::');
  const groups = groupsOf(head);
  if (tail !== undefined) {
    const zeros = 8 - groups.length - groupsOf(tail).length;
    groups.push(...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...groupsOf(tail));
  }
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));
