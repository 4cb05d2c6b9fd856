import { describe, expect, it } from '@jest/globals';
import { mayConnect } from './network-address.js';

const LOOPBACK = ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'];
const PRIVATE = ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fd00::1', 'fc00::1', '::ffff:10.0.0.1'];
const NEVER = [
  '0.0.0.0', '0.1.2.3', '169.254.169.254', '::ffff:169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', '224.0.0.1', 'ff02::1', '255.255.255.255', '240.0.0.1', '192.0.2.1', '198.18.0.1',
  '::', '::7f00:1', '::a00:1', '4000::1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '2002:7f00:1::', '2001::1', '::ffff:0:127.0.0.1', '2001:db8::1', '', 'localhost', '127.0.0.1.example',
];
const PUBLIC = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'];

describe('where the server may connect to', () => {
  it.each([
    ['the public internet only', {}, [...PUBLIC], [...LOOPBACK, ...PRIVATE, ...NEVER]],
    ['a private network, too', { privateNetwork: true }, [...PUBLIC, ...PRIVATE], [...LOOPBACK, ...NEVER]],
    ['this computer, too', { loopback: true }, [...PUBLIC, ...LOOPBACK], [...PRIVATE, ...NEVER]],
  ])('%s', (_, allowed, yes, no) => {
    expect(yes.filter((address) => !mayConnect(address, allowed))).toEqual([]);
    expect(no.filter((address) => mayConnect(address, allowed))).toEqual([]);
  });
});
