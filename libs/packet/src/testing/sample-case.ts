import type { Packet } from '../model.js';
import { samplePacket } from './sample-packet.js';

/** The sample as the packet of a case, with everything that a case has. */
export function sampleCase(): Packet {
  const sample = samplePacket();
  return {
    ...sample,
    header: {
      ...sample.header, caseCode: 'C-2027-014', pronouns: 'she/her', team: 'Growth', location: 'Lisbon', tenure: '3 years 2 months',
      panel: { decider: 'Ines Costa', members: ['Patience Ruttledge', 'Tomasz Wieliczko'] }, policyVersion: '2026-11', lockedOn: '2027-03-15',
    },
    recommendation: { text: 'Promote Amara. She has done **the work of the next rung** for three quarters, and Amara\u2019s results hold without her line manager in the room.', by: 'Lena Fischer', on: '2027-03-10' },
    businessNeed: { text: 'The team pricing bet needs a senior owner:\n\n- two squads depend on its roadmap\n- the next step is a decision about packaging\n\nSee [the plan](https://wiki.example.com/pricing/plan).', by: 'Lena Fischer', on: '2027-03-10' },
    scopeChange: [
      { dimension: 'scope', before: 'One funnel of one product.', after: 'Pricing and onboarding of all products.' },
      { dimension: 'complexity', before: 'One squad, known methods.', after: 'Three squads, finance and legal; no method at hand.' },
      { dimension: 'autonomy', before: 'Goals set by the manager.', after: 'Sets the goals and defends them.' },
      { dimension: 'influence', before: 'Own squad.', after: 'Sales, finance and the executive team.' },
    ],
    gaps: sample.gaps.map((gap, at) => ({ ...gap, answer: at === 0 ? { text: 'Two associates asked to stay with her; their own words are below.\n1. Bea\n2. Jonah', by: 'Lena Fischer', on: '2027-03-11' } : null })),
    risks: sample.risks.map((risk, at) => ({ ...risk, answer: at === 1 ? { text: 'Answered on the item on 9 Mar 2027.', by: 'Amara Diallo', on: '2027-03-11' } : null })),
    colleagues: [
      { name: 'Samuel Ode', relation: 'peer', text: 'Diallo asked *me* for the baseline before anybody had a solution.', on: '2027-03-02' },
      { name: 'Bea Lindqvist', relation: 'mentee', text: 'Every week she read my draft and told me what she did not understand.', on: '2027-03-03' },
    ],
    addenda: [{ text: 'The churn model was adopted by finance on 16 Mar 2027.', by: 'Lena Fischer', on: '2027-03-17' }],
  };
}
