import type { DemoCase } from './types.js';

/** To Senior PM, off-cycle: the packet is half written. */
export const nadiasCase: DemoCase = {
  person: 'nadia', presenter: 'amara', decider: 'ingrid', code: 'C-7HTQ4', from: 'PM', target: 'SPM', cycle: null,
  state: 'drafting', openedDaysAgo: 9, moves: [['draft', 8]],
  need: null,
  packet: {
    recommendation: null,
    scope: [
      { dimension: 'scope', before: 'Claims of one country, one team', after: 'Claims and care in four countries, with the delay promise that three departments keep' },
      { dimension: 'influence', before: 'Asked for claims figures', after: 'Finance plans with the claims-to-renewal chain' },
    ],
    rows: [['nadia-claims-roadmap', 'strategy'], ['nadia-care-promise', 'communication'], ['nadia-photo-claims', 'leadership']],
    answers: [],
    statements: [['nadia-photo-claims', 'tomasz']],
    writtenDaysAgo: 3,
    comments: [
      { by: 'nadia', section: 'rows', text: 'The call-back test is missing. It is my only result with a holdout, and the half that did nothing is in it.', daysAgo: 4 },
      { by: 'amara', section: 'scope', text: 'Autonomy is the part that I cannot write for you. What did you decide this year that you would have asked me about last year?', daysAgo: 3 },
    ],
  },
  recusals: [], reviews: [], room: null, decision: null,
};
