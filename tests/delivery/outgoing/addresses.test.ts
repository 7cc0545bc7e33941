import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '@hai-dang/api/delivery/outgoing/public-address';
import { sendOut, sendThrough } from '@hai-dang/api/delivery/outgoing/send-out';
import { checkedTarget } from '@hai-dang/api/delivery/outgoing/target';
import { refusal } from '../../support/refusals.ts';
import { startReceiver } from './receiver.ts';

const strict = { allowPrivate: false, allowHttp: true };
const leadingTo = (address: string) => async () => [{ address, family: address.includes(':') ? 6 : 4 }];
const outgoing = (url: string) => ({ url, method: 'POST', headers: {}, body: '{}' });

/** Every way of writing an address that is not of the open internet. */
const privateUrls = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://10.1.2.3:8080/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://0.0.0.0/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:a00:1::]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[ff02::1]/',
];

describe('an address in a private network', () => {
  it.each(privateUrls)('is refused when it is saved: %s', async (url) => {
    expect(await refusal(checkedTarget(url, strict))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: ['url: addressPrivate'],
    });
  });

  it.each(privateUrls)('is refused when something is sent: %s', async (url) => {
    expect(await sendOut(outgoing(url), strict)).toMatchObject({ status: null, error: 'addressPrivate' });
  });

  it.each(['10.0.0.1', '::1', '::ffff:192.168.0.1', '169.254.169.254', '64:ff9b::7f00:1'])(
    'is refused behind a name that leads to %s',
    async (address) => {
      const lookup = leadingTo(address);
      const url = 'http://hooks.example.vn/';
      expect(await refusal(checkedTarget(url, strict, lookup))).toMatchObject({
        fields: ['url: addressPrivate'],
      });
      expect(await sendThrough(lookup, outgoing(url), strict)).toMatchObject({ error: 'addressPrivate' });
    },
  );

  it('is refused behind a name with one public and one private address', async () => {
    const lookup = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    expect(await sendThrough(lookup, outgoing('http://hooks.example.vn/'), strict)).toMatchObject({
      error: 'addressPrivate',
    });
  });

  it('is refused when the name led elsewhere while it was saved (DNS rebinding)', async () => {
    const receiver = await startReceiver();
    const answers = ['8.8.8.8', '127.0.0.1'];
    const lookup = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const url = `http://hooks.example.vn:${receiver.port}/`;
    await checkedTarget(url, strict, lookup);
    expect(await sendThrough(lookup, outgoing(url), strict)).toMatchObject({ error: 'addressPrivate' });
    expect(receiver.requests).toEqual([]);
    await receiver.close();
  });

  it('is taken where the settings allow it', async () => {
    const receiver = await startReceiver();
    const rules = { allowPrivate: true, allowHttp: true };
    expect(await checkedTarget(receiver.url, rules)).toBe(receiver.url);
    expect(await sendOut(outgoing(receiver.url), rules)).toMatchObject({ status: 204, error: null });
    const named = outgoing(`http://hooks.example.vn:${receiver.port}/`);
    expect(await sendThrough(leadingTo('127.0.0.1'), named, rules)).toMatchObject({ status: 204 });
    await receiver.close();
  });
});

describe('an address', () => {
  it.each(['8.8.8.8', '2606:4700::1111', '203.162.4.190'])(
    'of the open internet is taken: %s',
    async (address) => {
      expect(isPublicAddress(address)).toBe(true);
      expect(await checkedTarget('https://hooks.example.vn/a#b', strict, leadingTo(address))).toBe(
        'https://hooks.example.vn/a',
      );
    },
  );

  it.each([
    ['http://hooks.example.vn/', 'httpsRequired'],
    ['ftp://hooks.example.vn/', 'invalidUrl'],
    ['hooks.example.vn', 'invalidUrl'],
    ['https://user:secret@hooks.example.vn/', 'invalidUrl'],
    ['javascript:alert(1)', 'invalidUrl'],
  ])('is refused: %s (%s)', async (url, code) => {
    const rules = { allowPrivate: false, allowHttp: false };
    expect(await refusal(checkedTarget(url, rules, leadingTo('8.8.8.8')))).toMatchObject({
      fields: [`url: ${code}`],
    });
  });

  it('is refused when no server has the name', async () => {
    const nowhere = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const url = 'https://nowhere.example.vn/';
    expect(await refusal(checkedTarget(url, strict, nowhere))).toMatchObject({
      fields: ['url: hostUnknown'],
    });
    expect(await sendThrough(nowhere, outgoing(url), strict)).toMatchObject({ error: 'hostUnknown' });
  });
});

describe('what is sent out', () => {
  const open = { allowPrivate: true, allowHttp: true };

  it('follows no redirect', async () => {
    const receiver = await startReceiver();
    receiver.answer = () => ({ status: 307, headers: { location: `${receiver.url}elsewhere` } });
    expect(await sendOut(outgoing(receiver.url), open)).toMatchObject({ status: 307, error: 'redirected' });
    expect(receiver.requests).toHaveLength(1);
    await receiver.close();
  });

  it.each([
    [200, null],
    [202, null],
    [400, 'statusRefused'],
    [410, 'gone'],
    [500, 'statusRefused'],
  ])('reads the status %i as %s', async (status, error) => {
    const receiver = await startReceiver();
    receiver.answer = () => ({ status });
    expect(await sendOut(outgoing(receiver.url), open)).toMatchObject({ status, error });
    await receiver.close();
  });

  it('stops reading an endless answer', async () => {
    const receiver = await startReceiver();
    receiver.answer = () => ({ status: 200, pieces: 2000 });
    expect(await sendOut(outgoing(receiver.url), open)).toMatchObject({ status: 200, error: null });
    await receiver.close();
    expect(receiver.bytesSent()).toBeLessThan(20_000_000);
  });

  it('says that nobody listens', async () => {
    const receiver = await startReceiver();
    await receiver.close();
    expect(await sendOut(outgoing(receiver.url), open)).toMatchObject({
      status: null,
      error: 'connectionRefused',
    });
  });
});
