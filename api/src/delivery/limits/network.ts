import { isIPv6 } from 'node:net';

/** As some proxies write it in `X-Forwarded-For`: with the port of the connection, which is another one each time. */
const withPort = /^(?:\[(?<six>.+)\]|(?<four>[\d.]+))(?::\d+)?$/;

/**
 * Who counts as one caller: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one of these has
 * all of them (RFC 7421). What is neither stays as it is.
 */
export function networkOf(address: string): string {
  // Nearly all are plain IPv4 addresses, and each request asks twice.
  if (!/[:[]/.test(address)) return address;
  const { six, four } = withPort.exec(address)?.groups ?? {};
  const plain = six ?? four ?? address;
  if (!isIPv6(plain)) return plain;
  // A socket that hears both kinds writes `::ffff:192.0.2.1`.
  if (plain.includes('.')) return plain.slice(plain.lastIndexOf(':') + 1);
  const [head = '', tail] = plain.split('%', 1)[0]!.split('::');
  const groups = groupsOf(head);
  if (tail !== undefined) {
    const zeros = 8 - groups.length - groupsOf(tail).length;
    groups.push(...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...groupsOf(tail));
  }
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));
