import { describe, expect, it } from '@jest/globals';
import { packetDraftProblems, type PacketDraftFacts } from './packet-problems.js';

const WHOLE: PacketDraftFacts = { recommendation: 'Promote.', recommendationAsked: true, need: 'A second market.', rows: [{ title: 'Pricing', competency: 'Strategy', gone: false }], hasEvidence: true, unanswered: [] };
const row = (competency: string): PacketDraftFacts['rows'][number] => ({ title: 'One', competency, gone: false });
const words = (many: number): string => Array.from({ length: many }, () => 'word').join(' ');

describe('what stands against locking a packet', () => {
  it.each<[string, Partial<PacketDraftFacts>, string[]]>([
    ['nothing', {}, []],
    ['no recommendation', { recommendation: null }, ['The manager’s recommendation is missing.']],
    ['blanks for a recommendation', { recommendation: ' \n' }, ['The manager’s recommendation is missing.']],
    ['no recommendation where nobody presents it', { recommendation: null, recommendationAsked: false }, []],
    ['the most words', { recommendation: words(100), need: words(400) }, []],
    ['a word too many', { recommendation: words(101), need: words(401) }, ['The recommendation has 101 words; 100 are the most.', 'The business need has 401 words; 400 are the most.']],
    ['no need', { need: null }, ['Say why the organisation needs the role.']],
    ['no rows', { rows: [] }, ['Choose the evidence for the table.']],
    ['no rows and no evidence', { rows: [], hasEvidence: false }, []],
    ['three rows of a competency', { rows: ['A', 'A', 'A'].map(row) }, []],
    ['four rows of a competency', { rows: ['A', 'A', 'A', 'A', 'B'].map(row) }, ['A has more than 3 rows in the evidence table.']],
    ['thirteen rows', { rows: [...'AAABBBCCCDDDE'].map(row) }, ['The evidence table has 13 rows; 12 are the most.']],
    ['a row that is shared no longer', { rows: [{ ...row('A'), gone: true }] }, ['“One” is not shared any more: take its row out.']],
    ['a gap without an answer', { unanswered: ['Leadership'] }, ['Answer the gap in Leadership.']],
  ])('%s', (_, facts, problems) => {
    expect(packetDraftProblems({ ...WHOLE, ...facts })).toEqual(problems);
  });
});
