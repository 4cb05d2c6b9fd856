import { describe, expect, it } from '@jest/globals';

import { linkIn } from './pasted-link';

const pasted = (plain: string, html = '') => linkIn({ getData: (type) => (type === 'text/html' ? html : plain) });
const link = 'https://wiki.example/pages/Pricing-council';

describe('what is pasted', () => {
  it('is a link with the words of the page that it was taken from, else of its address', () => {
    expect(pasted(link)).toEqual({ link, title: 'Pricing council' });
    expect(pasted(link, `<meta charset="utf-8"><a href="${link}">Minutes of\n 4 May</a>`)).toEqual({ link, title: 'Minutes of 4 May' });
    expect(pasted(link, `<a href="${link}">${link}</a>`)).toEqual({ link, title: 'Pricing council' });
    expect(pasted(link, `<a href="${link}"><img src="x" onerror="throw 1"></a>`)).toEqual({ link, title: 'Pricing council' });
    expect(pasted(link, '<a href="a">One</a> <a href="b">Two</a>')).toEqual({ link, title: 'Pricing council' });
  });

  it('is left to be pasted where it is a text', () => {
    expect([pasted('Met the carriers'), pasted(''), linkIn(null)]).toEqual([null, null, null]);
  });
});
