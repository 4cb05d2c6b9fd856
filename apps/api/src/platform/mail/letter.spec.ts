import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onOneLine, writeLetter } from './letter.js';

const NASTY = 'Eve\r\nBcc: all@alder.example\u2028<script>alert("1")</script> & \u202egnp \ud800';

describe('a letter', () => {
  it('says the same as text and as HTML', () => {
    expect(writeLetter({ subject: 'Hello', paragraphs: ['One.', 'Two.'], link: { words: 'Begin', url: 'https://n.example/invite#a_b' }, after: ['Three.'] })).toEqual({
      subject: 'Hello',
      text: 'One.\n\nTwo.\n\nBegin:\nhttps://n.example/invite#a_b\n\nThree.\n',
      html: '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Hello</title></head>\n<body>\n<p>One.</p>\n<p>Two.</p>\n<p><a href="https://n.example/invite#a_b">Begin</a></p>\n<p>https://n.example/invite#a_b</p>\n<p>Three.</p>\n</body></html>\n',
    });
  });

  it('has lists under headings, and links at its foot', () => {
    const { text, html } = writeLetter({ subject: 'Hello', paragraphs: [], sections: [{ heading: 'To <do>', lines: ['One\n- two', '<b>'], link: { words: 'Open', url: 'https://n.example/to-do' } }], after: ['Then.'], links: [{ words: 'Off', url: 'https://n.example/d#t' }] });
    expect(text).toBe('To <do>\n- One - two\n- <b>\n\nOpen:\nhttps://n.example/to-do\n\nThen.\n\nOff:\nhttps://n.example/d#t\n');
    expect(html).toContain('<h2>To &lt;do&gt;</h2>\n<ul>\n<li>One - two</li>\n<li>&lt;b&gt;</li>\n</ul>\n<p><a href="https://n.example/to-do">Open</a></p>');
  });

  it('lets nothing that was typed become a header, a line or markup', () => {
    const { subject, text, html } = writeLetter({ subject: NASTY, paragraphs: [NASTY], after: [NASTY] });
    expect(subject).toBe('Eve Bcc: all@alder.example <script>alert("1")</script> & gnp \ufffd');
    expect(text).toBe(`${subject}\n\n${subject}\n`);
    expect(html).not.toMatch(/<script|\u202e|\ud800/);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; gnp');
  });

  it('is on one line and well formed, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { subject, text } = writeLetter({ subject: typed, paragraphs: [typed] });
        expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
        expect([subject.isWellFormed(), subject.length <= 150, text.indexOf('\n')]).toEqual([true, true, text.length - 1]);
        expect(onOneLine(onOneLine(typed))).toBe(onOneLine(typed));
      }),
    );
  });
});
