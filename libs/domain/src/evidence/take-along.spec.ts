import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressLeftOut, takeAlongUntil, withoutAddresses } from './take-along.js';

describe('taking evidence along', () => {
  it('ends ninety days after the end day', () => {
    expect(takeAlongUntil('2026-12-14')).toBe('2027-03-14');
  });

  it.each([
    ['see https://jira.alder.example/browse/PAY-7.', `see ${addressLeftOut}.`],
    ['(slack://channel?id=C1), then', `(${addressLeftOut}), then`],
    ['www.alder.example and wiki.alder.example/pay?x=1#y', `${addressLeftOut} and ${addressLeftOut}`],
    ['HTTP://ALDER.EXAMPLE', addressLeftOut],
    ['files at confluence.corp/x', `files at ${addressLeftOut}`],
  ])('takes the address out of “%s”', (text, without) => {
    expect(withoutAddresses(text)).toBe(without);
  });

  it.each(['A/B test of 1.5/2 users, e.g. in Q1', 'Version 2.0 and/or later. Then we went live.', 'Note: it went: well'])('leaves “%s” as it is', (text) => {
    expect(withoutAddresses(text)).toBe(text);
  });

  it('leaves no scheme behind, wherever an address stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.string(), (before, address, after) => {
        expect(withoutAddresses(`${before} ${address} ${after}`)).not.toContain(address);
      }),
    );
  });
});
