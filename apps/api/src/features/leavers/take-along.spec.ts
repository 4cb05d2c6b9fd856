import { describe, expect, it } from '@jest/globals';
import { takeAlongLeftOut as LEFT_OUT, takeAlongStillIn as STILL_IN } from '@nextrung/domain/evidence';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { takeAlongFile, type Taken, takenItems } from './take-along-file.js';
import { takeAlongMarkdown } from './take-along-markdown.js';
import type { SaidRow, WordingRow } from './take-along.rows.js';

const AT = new Date('2026-01-02T00:00:00Z');

const wording = (given: Partial<WordingRow> = {}): WordingRow => ({
  itemId: 'i1', state: 'private', loggedOn: '2026-01-02', revision: 1, writtenAt: AT, title: 'Checkout rebuilt', situation: '', mandate: '', happened: 'We rebuilt it.', contribution: 'I led it.', result: '', decisionRecord: '', decidedOn: null, seenBy: '',
  startedOn: '2025-09-01', endedOn: '2026-01-01', ongoing: false, episode: 'Checkout', impact: 'measured', metric: { name: 'Conversion', unit: '%', before: 41.7, after: 44.3, period: 'Q4' },
  counterfactual: 'It would have stayed flat.', indicators: [{ id: 'SPM.S1', claim: 'exceeds' }], ...given,
});
const words = (id: string, moment: Date): string => `${id} in ${moment.getUTCFullYear()}`;
const of = (wordings: readonly WordingRow[], said: readonly SaidRow[] = []): Taken => ({ organisation: 'Alder', person: 'Amara Diallo', levels: [{ rung: 'Senior PM', from: '2025-03-01' }, { rung: null, from: '2026-01-01' }], items: takenItems(wordings, said, words) });
const printed = (taken: Taken): string => takeAlongMarkdown(takeAlongFile('2026-11-24', [taken]));
const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ');

describe('what one takes along', () => {
  it('is everything one wrote, with the words that the indicators had then, the newest wording first', () => {
    const [item, ...others] = of([wording({ revision: 2, title: 'Checkout, again' }), wording({ title: 'Checkout' })]).items;
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      title: 'Checkout, again', happened: 'We rebuilt it.', contribution: 'I led it.', startedOn: '2025-09-01', endedOn: '2026-01-01', episode: 'Checkout', impact: 'measured', state: 'private',
      indicators: [{ id: 'SPM.S1', text: 'SPM.S1 in 2026', claim: 'exceeds' }], earlierWordings: [{ revision: 1, title: 'Checkout' }],
    });
  });

  it('leaves out figures and links, in both formats, and says so at the head', () => {
    const taken = of([wording({ happened: 'See https://jira.alder.example/PAY-7.', episode: 'wiki.alder.example/checkout' })]);
    const json = JSON.stringify(takeAlongFile('2026-11-24', [taken]));
    for (const file of [json, printed(taken)]) {
      for (const secret of ['41.7', '44.3', 'jira', 'wiki']) expect(file).not.toContain(secret);
      expect(file).toContain('Conversion');
      for (const said of [...LEFT_OUT, STILL_IN]) expect(file).toContain(said);
    }
    const markdown = printed(taken);
    expect(markdown.indexOf(STILL_IN)).toBeLessThan(markdown.indexOf('## Alder'));
  });

  it('counts what others wrote, by role', () => {
    const said: SaidRow[] = [
      { itemId: 'i1', said: { what: 'rating', by: 'manager', count: 3 } },
      { itemId: 'i1', said: { what: 'confirmation', by: 'colleague', count: 1 } },
      { itemId: 'other', said: { what: 'rating', by: 'other', count: 9 } },
    ];
    const taken = of([wording()], said);
    expect(taken.items[0]?.saidByOthers).toEqual([said[0]?.said, said[1]?.said]);
    expect(printed(taken)).toContain('- Said by others: 3 ratings by managers, 1 confirmation by colleagues\n');
  });

  it('reads as a report', () => {
    expect(printed(of([wording()])).split('\n').slice(10)).toEqual([
      STILL_IN, '', '## Alder', '', 'As Amara Diallo.', '', '### Levels', '', '- Senior PM, from 1 Mar 2025', '- No rung, from 1 Jan 2026', '',
      '### Checkout rebuilt', '', '- When: 1 Sep 2025 to 1 Jan 2026', '- Episode: Checkout', '- Impact: Measured', '- Measured by: Conversion, %, Q4 (values left out)', '- Who could see it: Private', '- Logged on: 2 Jan 2026', '',
      '**What happened:** We rebuilt it.', '', '**My own contribution:** I led it.', '', '**What would have happened otherwise:** It would have stayed flat.', '', 'Indicators:', '', '- SPM.S1: SPM.S1 in 2026 (claimed: exceeds)', '',
    ]);
    expect(printed({ ...of([]), levels: [] })).toContain('### Levels\n\nNone is recorded.\n\n### Evidence\n\nNothing is recorded.\n');
  });

  it('has what makes an item stronger, without links', () => {
    const markdown = printed(of([wording({
      situation: 'Three of ten gave up.', mandate: 'Sales asked for it.', result: 'Fewer gave up, see https://bi.alder.example/7.', decisionRecord: 'Minute 4, https://wiki.alder.example/4', decidedOn: '2025-09-12', seenBy: 'Ida',
      metric: { name: 'Conversion', unit: '%', before: 41.7, after: 44.3, period: 'Q4', source: 'Weekly report' },
    })]));
    for (const said of ['**Situation:** Three of ten gave up.', '**Mandate:** Sales asked for it.', '**What I did:** We rebuilt it.', '**Result:** Fewer gave up', '**Decision record of 12 Sep 2025:** Minute 4', '**Who else saw it:** Ida', 'Conversion, %, Q4, Weekly report (values left out)']) {
      expect(markdown).toContain(said);
    }
    expect(markdown).not.toMatch(/alder\.example/);
  });

  it('shows what was typed and never takes it for markup', () => {
    const md = new MarkdownIt({ html: true, linkify: false });
    const wild = fc.oneof(fc.string(), fc.stringMatching(/^[-#>*_`|~[\]()<!&;=+\d.\n a]{1,30}$/)).filter((typed) => typed.trim() !== '' && !/[\u0000\r]|:\/\/|www|\//.test(typed));
    fc.assert(
      fc.property(wild, (typed) => {
        const html = md.render(printed(of([wording({ title: 'T', contribution: typed, counterfactual: 'end' })])));
        const shown = /<strong>My own contribution:<\/strong>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
        expect(shown.replaceAll('<br>', '')).not.toMatch(/<\w/);
        expect(text(shown).trim()).toBe(typed.trim().replace(/\s+/g, ' '));
      }),
    );
  });
});
