import { describe, expect, it } from '@jest/globals';
import type { NetworkInterfaceInfo } from 'node:os';
import { reachedAt, warningAbout } from './without-tls.js';

const at = (address: string, rest: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({
    address,
    internal: false,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    ...rest,
  }) as NetworkInterfaceInfo;

const INTERFACES = {
  lo: [at('127.0.0.1', { internal: true }), at('::1', { internal: true })],
  lan: [at('192.168.1.5'), at('2001:db8::5', { scopeid: 0 }), at('fe80::5', { scopeid: 2 })],
};

describe('where other machines reach the service', () => {
  it.each([
    ['127.0.0.1', []],
    ['::1', []],
    ['192.168.1.5', ['http://192.168.1.5:3000']],
    ['0.0.0.0', ['http://192.168.1.5:3000']],
    ['::', ['http://192.168.1.5:3000', 'http://[2001:db8::5]:3000']],
  ])('that listens on %s: %j', (address, reached) => {
    expect(reachedAt(address, 3000, INTERFACES)).toEqual(reached);
  });

  it('is said in one line, and not where nobody does', () => {
    expect(warningAbout([])).toEqual([]);
    const [line, ...more] = warningAbout(['http://192.168.1.5:3000']);
    expect(line).toContain('at http://192.168.1.5:3000, without TLS');
    expect(more).toEqual([]);
  });
});
