import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkTitle, pastedLink } from './link-title.js';

describe('the title of a link', () => {
  it.each([
    ['https://acme.atlassian.net/browse/PAY-123', 'PAY-123'],
    ['https://acme.atlassian.net/wiki/spaces/PAY/pages/98765432/Checkout+redesign+decision', 'Checkout redesign decision'],
    ['https://www.notion.so/acme/Pricing-council-minutes-0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'Pricing council minutes'],
    ['https://github.com/acme/atlas/pull/12', 'atlas, pull request 12'],
    ['https://gitlab.example/acme/atlas/-/merge_requests/7', 'atlas, merge request 7'],
    ['https://files.example/reports/q2-churn-review.pdf?download=1#page=3', 'Q2 churn review'],
    ['https://docs.google.com/document/d/1aB2cD3eF4gH5iJ6kL7mN8oP9/edit', 'A page at docs.google.com'],
    ['https://www.example.com/', 'A page at example.com'],
    ['https://example.com/%E4%BE%A1%E6%A0%BC%E8%A1%A8', '価格表'],
    ['https://example.com/100%25-broken-%E4', '100%25 broken %E4'],
  ])('%s is “%s”', (address, title) => {
    expect(linkTitle(address)).toBe(title);
  });

  it('is taken from the words that came with it', () => {
    const link = 'https://wiki.example/x/1';
    for (const pasted of [`[Pricing council](${link})`, `Pricing council ${link}`, `Pricing council: ${link}`, `Pricing council – ${link}\n`, `Pricing council (${link})`, `Pricing council <${link}>`]) {
      expect(pastedLink(pasted)).toEqual({ link, title: 'Pricing council' });
    }
    expect(pastedLink(` ${link} `)).toEqual({ link, title: 'A page at wiki.example' });
  });

  it.each(['', 'Met the carriers', 'See https://a.example and https://b.example', 'https://a.example is where it began', 'javascript:alert(1)', 'ftp://a.example/file', 'Two\nlines https://a.example/b'])('is not looked for in “%s”', (text) => {
    expect(pastedLink(text)).toBeNull();
  });

  it('is one line that fits, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true, size: 'large' }), (address) => {
        const title = linkTitle(address);
        expect(title.length > 0 && title.length <= 200).toBe(true);
      }),
    );
  });
});
