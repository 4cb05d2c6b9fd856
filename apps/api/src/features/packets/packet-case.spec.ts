import { describe, expect, it } from '@jest/globals';
import type { ItemTexts } from '@nextrung/domain/evidence';
import { assess } from '@nextrung/domain/readiness';
import { type Packet, packetProblems } from '@nextrung/packet';
import { confirmation, counter, dossierOf, item, rating, smallLadder } from '../../testing/recorded.js';
import type { RecordedEvidence } from '../readiness/assessment-input.repository.js';
import { packetCase } from './packet-case.js';

function write(recorded: Partial<RecordedEvidence>, reader: 'self' | 'lineManager' = 'self', texts: ReadonlyMap<string, ItemTexts> = new Map()): Packet {
  const dossier = dossierOf(recorded, reader);
  return packetCase({
    organisation: 'Meridian', preparedBy: 'Lena Fischer', published: { id: 'v', version: 3, ladder: smallLadder },
    target: { rung: 'PM', targetRung: 'SPM', isDefault: true, secondRung: null, overlays: [] }, dossier, assessment: assess(dossier.input), texts,
  });
}

describe('the promotion case', () => {
  const shown = { evidence: [item('a', { metric: { name: 'Activation', unit: '%', before: 31, after: 44, period: 'Q3' } })], ratings: [rating('a')], confirmations: [confirmation('a')] };

  it('footnotes what was shown to the item, with who rated it as what and who confirmed it', () => {
    const packet = write(shown);
    expect(packet.header).toMatchObject({ person: 'Amara Diallo', presentRung: { id: 'PM' }, targetRung: { id: 'SPM', title: 'Senior PM' }, lineManager: 'Lena Fischer', ladder: { title: 'Small ladder', version: 3 } });
    expect(packet.statements).toEqual([{ competency: 'Strategy', claims: [{ text: 'Sets a direction', notes: [1] }] }]);
    expect(packet.summary[1]).toEqual({ text: 'The strongest item is “Item a”, which moved Activation from 31 to 44 %.', notes: [1] });
    expect(packet.footnotes).toMatchObject([{
      number: 1, itemId: 'a', ratedBy: [{ name: 'Lena Fischer as line manager: SPM.S1 meets', on: '2026-10-10' }], corroboratedBy: [{ name: 'Samuel Ode', on: '2026-10-11' }],
    }]);
    expect(packet.evidence[0]?.confirmedBy).toEqual(['Lena Fischer', 'Samuel Ode']);
    expect(packetProblems(packet)).toEqual([]);
  });

  it('names whoever confirmed under two addresses once, with their latest word', () => {
    const packet = write({ ...shown, confirmations: [confirmation('a'), confirmation('a', { on: '2026-10-20' })] });
    expect(packet.footnotes[0]?.corroboratedBy).toEqual([{ name: 'Samuel Ode', on: '2026-10-20' }]);
  });

  it('names the open must-haves and the items that go some of the way', () => {
    const packet = write({ evidence: [item('a')], ratings: [rating('a', { level: 'partial' })] });
    expect(packet.gaps.find(({ competency }) => competency === 'Strategy')).toMatchObject({ text: expect.stringContaining('SPM.S1 “Sets a direction”'), notes: [1] });
  });

  it('footnotes the risk of a contested competency', () => {
    const { risks } = write({ ...shown, counters: [counter('x')] });
    expect(risks).toContainEqual({ text: expect.stringContaining('Strategy is contested'), notes: [1], answer: null });
  });

  it('never prints what a person claims of themselves, and does not take a “not shown” for a confirmation', () => {
    const packet = write({ evidence: [item('a')], ratings: [rating('a', { level: 'not_shown' })] });
    expect(JSON.stringify(packet)).not.toContain('exceeds');
    expect(packet.evidence.flatMap(({ confirmedBy }) => confirmedBy)).toEqual([]);
  });

  it('prints the items of the table in the words of their author, as far as they say something', () => {
    const nothing: ItemTexts = { situation: '', mandate: '', happened: '', contribution: '', result: '', counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '' };
    const evidence = [item('a'), item('b')];
    const { annex } = write({ evidence, ratings: evidence.map(({ id }) => rating(id)) }, 'self', new Map([['a', nothing], ['b', { ...nothing, situation: 'Three of *four* gave up.', decisionRecord: 'Log', decidedOn: '2026-02-01' }]]));
    expect(annex).toEqual([{ number: expect.any(Number), told: [{ heading: 'Situation', text: 'Three of *four* gave up.' }, { heading: 'Decision record of 1 Feb 2026', text: 'Log' }] }]);
  });

  it('has at most three rows a competency and says how many found no place', () => {
    const evidence = Array.from({ length: 15 }, (_, index) => item(`item-${String(index).padStart(2, '0')}`));
    const packet = write({ evidence, ratings: evidence.map(({ id }) => rating(id)) });
    expect([packet.evidence.length, packet.evidenceLeftOut]).toEqual([3, 12]);
    expect(packetProblems(packet)).toEqual([]);
  });

  it('says what does not apply and why, in a line or two', () => {
    const waiver = { id: 'w', personId: 'amara', indicator: 'SPM.S1', proposedBy: { id: 'lena', name: 'Lena Fischer' }, signedBy: { id: 'ines', name: 'Ines Costa' }, expiresOn: '2027-10-10' };
    const said = (reason: string): string => write({ waivers: [{ ...waiver, reason }] }).summary.at(-1)?.text ?? '';
    const begins = 'Not applicable until 10 Oct 2027: SPM.S1 “Sets a direction”. ';
    expect(said('There are no competitors here.')).toBe(`${begins}There are no competitors here. (proposed by Lena Fischer, signed by Ines Costa)`);
    const reason = 'Nobody competes in this market. '.repeat(5);
    expect(said(reason.repeat(6))).toBe(`${begins}${reason.slice(0, -2)}… (proposed by Lena Fischer, signed by Ines Costa)`);
  });

  it('is empty and valid without evidence', () => {
    const packet = write({});
    expect(packet).toMatchObject({ evidence: [], footnotes: [], statements: [], readiness: { index: 0, state: 'no_evidence', confidence: 'none' } });
    expect(packetProblems(packet)).toEqual([]);
  });
});
