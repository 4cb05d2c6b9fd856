import { describe, expect, it } from '@jest/globals';

import { MAX_EVIDENCE_ROWS } from './model.js';
import { PacketError, numberByFirstMention, packetProblems } from './numbering.js';
import { samplePacket } from './testing/sample-packet.js';

describe('footnotes of a packet', () => {
  it('are numbered in the order in which a reader meets them', () => {
    const packet = numberByFirstMention(samplePacket());
    expect(packet.summary.map((claim) => claim.notes)).toEqual([[], [1, 2], [3]]);
    expect(packet.footnotes.map((note) => note.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(packet.footnotes[0]?.title).toBe('Onboarding in four steps');
  });

  it('give the evidence table its order and keep leading to the same items', () => {
    const packet = numberByFirstMention(samplePacket());
    expect(packet.evidence.map((row) => row.number)).toEqual(packet.footnotes.map((note) => note.number));
    expect(packet.evidence.map((row) => row.title)).toEqual(packet.footnotes.map((note) => note.title));
  });

  it('stay as they are when numbered again', () => {
    const once = numberByFirstMention(samplePacket());
    expect(numberByFirstMention(once)).toEqual(once);
  });

  it('are left out when nothing cites them', () => {
    const sample = samplePacket();
    const [first] = sample.footnotes;
    const packet = numberByFirstMention({
      ...sample,
      footnotes: [...sample.footnotes, ...(first ? [{ ...first, number: 99 }] : [])],
    });
    expect(packet.footnotes).toHaveLength(12);
  });
});

describe('the rules of a packet', () => {
  it('are kept by the sample', () => {
    expect(packetProblems(samplePacket())).toEqual([]);
  });

  it('allow at most twelve rows of evidence', () => {
    const sample = samplePacket();
    const rows = [...sample.evidence, ...sample.evidence.map((row) => ({ ...row, number: row.number + 12 }))];
    const footnotes = [...sample.footnotes, ...sample.footnotes.map((note) => ({ ...note, number: note.number + 12 }))];
    const tooMany = { ...sample, evidence: rows.slice(0, MAX_EVIDENCE_ROWS + 1), footnotes };
    expect(packetProblems(tooMany)).toEqual(['The evidence table has 13 rows, at most 12 are allowed.']);
    expect(() => numberByFirstMention(tooMany)).toThrow(PacketError);
  });

  it('want a footnote for every number, once, and every item in one row', () => {
    const sample = samplePacket();
    const [row] = sample.evidence;
    const [note] = sample.footnotes;
    expect(
      packetProblems({
        ...sample,
        risks: [{ text: 'Unfounded.', notes: [77], answer: null }],
        annex: [{ number: 40, told: [] }],
        scopeChange: (['scope', 'scope'] as const).map((dimension) => ({ dimension, before: '', after: '' })),
        evidence: row ? [row, row] : [],
        footnotes: note ? [...sample.footnotes, note] : [],
      }),
    ).toEqual([
      'Footnote 1 appears twice.',
      'Footnote 77 is cited but missing.',
      'The evidence table shows an item twice.',
      'The annex tells of 40, which nothing cites.',
      'How the work grew is told twice in one dimension.',
    ]);
  });
});
