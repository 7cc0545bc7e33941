import { expect, it } from 'vitest';
import { networkOf } from '@hai-dang/api/delivery/limits/network';

it('counts an IPv4 address for itself, however it is written', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
});

it('counts all IPv6 addresses of one network as one', () => {
  expect(networkOf('2001:db8:0:7:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:0:7::/64');
  expect(networkOf('2001:0DB8:0000:0007::1')).toBe('2001:db8:0:7::/64');
  expect(networkOf('2001:db8::7:0:0:0:1')).toBe('2001:db8:0:7::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('2001:db8:0:8::1')).not.toBe(networkOf('2001:db8:0:7::1'));
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
});

it('does not count connections of one address apart, where a proxy tells their ports', () => {
  expect(networkOf('192.0.2.1:50123')).toBe('192.0.2.1');
  expect(networkOf('[2001:db8:0:7::1]:50123')).toBe('2001:db8:0:7::/64');
  expect(networkOf('[2001:db8:0:7::1]')).toBe('2001:db8:0:7::/64');
  expect(networkOf('[192.0.2.1]')).toBe('192.0.2.1');
});

it('leaves what is no address as it is', () => {
  expect(networkOf('unknown')).toBe('unknown');
  expect(networkOf('no:address')).toBe('no:address');
  expect(networkOf('')).toBe('');
});
