import { describe, expect, it } from '@jest/globals';
import { passkeySite } from './passkey-site.js';

describe('the site of a passkey', () => {
  it.each([
    ['https://rungs.acorn.example', { id: 'rungs.acorn.example', origin: 'https://rungs.acorn.example' }],
    ['https://rungs.acorn.example:8443/', { id: 'rungs.acorn.example', origin: 'https://rungs.acorn.example:8443' }],
    ['http://127.0.0.1:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://[::1]:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://rungs.localhost:3000', { id: 'rungs.localhost', origin: 'http://rungs.localhost:3000' }],
    ['https://10.1.2.3', null],
    ['https://[2001:db8::1]', null],
  ])('%s', (address, site) => {
    expect(passkeySite(new URL(address))).toEqual(site);
  });
});
