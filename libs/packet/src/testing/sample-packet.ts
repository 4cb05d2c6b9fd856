import { NO_CASE, NO_CASE_HEADER, PACKET_FORMAT, type Packet, type PacketEvidenceRow, type PacketFootnote } from '../model.js';

const WORK = [
  ['Team pricing experiment', 'Pricing for teams', 'measured', 'Paid teams', 'teams', 410, 688],
  ['Three-year view of self-service', 'Self-service strategy', 'shipped', null, '', null, null],
  ['Onboarding in four steps', 'Onboarding rebuild', 'attributed', 'Activation within 7 days', '%', 31, 44],
  ['Quarterly bets retired early', 'Roadmap 2027', 'measured', 'Engineering weeks freed', 'weeks', 0, 23],
  ['Pricing story for the sales team', 'Pricing for teams', 'shipped', null, '', null, null],
  ['Churn model reviewed with finance', 'Churn', 'measured', 'Forecast error', '%', 18, 7.5],
  ['Mentoring two associate PMs', 'Mentoring', 'activity', null, '', null, null],
  ['Decision log for the platform move', 'Platform move', 'shipped', null, '', null, null],
  ['Search ranking experiment', 'Search', 'attributed', 'Searches with a click', '%', 52, 61],
  ['Support tickets turned into a roadmap theme', 'Support themes', 'measured', 'Tickets a week', '', 1240, 860],
  ['Executive review of the second half', 'Roadmap 2027', 'shipped', null, '', null, null],
  ['Interview guide for product hires', 'Hiring', 'measured', 'Days to decision', 'days', 34, 19],
] as const;

function day(index: number, offset: number): string {
  return new Date(Date.UTC(2026, 1, 3 + index * 26 + offset)).toISOString().slice(0, 10);
}

function evidenceRow(index: number, work: (typeof WORK)[number]): PacketEvidenceRow {
  const [title, episode, impact, name, unit, before, after] = work;
  return {
    number: index + 1,
    title,
    episode,
    startedOn: day(index, 0),
    endedOn: day(index, 20 + index * 7),
    ongoing: index === 6,
    indicators: [`SPM.${'SCDL'.charAt(index % 4)}${1 + (index % 5)}`, `SPM.${'DLSC'.charAt(index % 4)}${2 + (index % 3)}`],
    impact,
    metric: name === null ? null : { name, unit, before, after, period: 'Q3 2026 against Q1 2026' },
    confirmedBy: index % 5 === 4 ? [] : ['Lena Fischer', ...(index % 2 === 0 ? ['Samuel Ode'] : [])],
    competency: ['Product Strategy', 'Communication', 'Data & Analytics', 'Leadership'][index % 4] ?? '',
    contribution: index % 3 === 0 ? 'I framed the bet, wrote the plan with **finance** and held the line on scope.' : '',
    counterfactual: index % 4 === 0 ? 'The held-out group stayed where it was.' : '',
  };
}

function footnote(row: PacketEvidenceRow): PacketFootnote {
  return {
    number: row.number,
    itemId: `0199a3c4-7d1e-7b02-9f10-0000000000${10 + row.number}`,
    revision: row.number % 4 + 1,
    title: row.title,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    ongoing: row.ongoing,
    link: row.number % 3 === 0 ? `https://wiki.example.com/product/reviews/${row.number}` : null,
    ratedBy: row.confirmedBy.slice(0, 1).map((name) => ({ name, on: row.endedOn })),
    corroboratedBy: row.confirmedBy.slice(1).map((name) => ({ name, on: row.endedOn })),
  };
}

/** A believable case with all twelve rows, for specs and benchmarks. */
export function samplePacket(): Packet {
  const evidence = WORK.map((work, index) => evidenceRow(index, work));
  return {
    format: PACKET_FORMAT,
    language: 'en-GB',
    ...NO_CASE(),
    header: {
      organisation: 'Meridian Software',
      person: 'Amara Diallo',
      presentRung: { id: 'PM', title: 'Product Manager' },
      targetRung: { id: 'SPM', title: 'Senior Product Manager' },
      lineManager: 'Lena Fischer',
      asOf: '2027-03-14',
      ladder: { title: 'Product management', version: 3 },
      preparedBy: 'Lena Fischer',
      ...NO_CASE_HEADER,
    },
    readiness: { index: 76, state: 'close', confidence: 'medium' },
    summary: [
      { text: 'Close: three of four gates are met; leadership is missing one must-have.', notes: [] },
      {
        text: 'The strongest evidence is the onboarding rebuild, which raised activation within seven days from 31 % to 44 % against a held-out group, and the team pricing experiment.',
        notes: [3, 1],
      },
      { text: 'Nobody besides the line manager has rated the mentoring work yet.', notes: [7] },
    ],
    gates: [
      { competency: 'Product Strategy', asked: 'sustained', reached: 'sustained', met: true, contested: false, words: '4 of 5 indicators shown, all must-haves', missing: [], confidence: 'high', lapsesOn: '2027-11-02' },
      { competency: 'Communication', asked: 'demonstrated', reached: 'demonstrated', met: true, contested: false, words: '3 of 4 indicators shown, all must-haves', missing: [], confidence: 'medium', lapsesOn: '2028-01-20' },
      { competency: 'Data & Analytics', asked: 'demonstrated', reached: 'demonstrated', met: true, contested: true, words: '3 of 4 indicators shown, all must-haves', missing: ['One contested indicator needs the answer of the person'], confidence: 'medium', lapsesOn: '2027-05-30' },
      { competency: 'Leadership', asked: 'demonstrated', reached: 'emerging', met: false, contested: false, words: '1 of 4 indicators shown', missing: ['Must-have: develops less experienced PMs', 'One more indicator'], confidence: 'low', lapsesOn: null },
    ],
    statements: [
      { competency: 'Product Strategy', claims: [
        { text: 'Sets a roadmap for one product area that serves the goals of the company.', notes: [1, 2, 4] },
        { text: 'Stops work that no longer pays, and says so early.', notes: [4] },
        { text: 'Ties pricing and packaging to what customers value.', notes: [1] },
      ] },
      { competency: 'Communication', claims: [
        { text: 'Wins over partners in other functions before the decision is made.', notes: [5, 8] },
        { text: 'Presents strategy to leaders so that they can decide.', notes: [2, 11] },
      ] },
      { competency: 'Data & Analytics', claims: [
        { text: 'Defines KPIs with a baseline and follows them after launch.', notes: [3, 9] },
        { text: 'Ties product metrics to business results.', notes: [1, 6, 10] },
      ] },
      { competency: 'Leadership', claims: [
        { text: 'Improves how the team hires product managers.', notes: [12] },
      ] },
    ],
    gaps: [
      { competency: 'Leadership', text: 'Develops less experienced PMs: the mentoring is logged, but no outcome is confirmed yet.', notes: [7], answer: null },
      { competency: 'Leadership', text: 'Leads several functions by persuasion: no chance given so far.', notes: [], answer: null },
    ],
    risks: [
      { text: 'Data & Analytics lapses on 30 May 2027 unless newer evidence is logged.', notes: [6], answer: null },
      { text: 'A counter-observation of 2 Feb 2027 on the search experiment is unanswered.', notes: [9], answer: null },
    ],
    evidence,
    evidenceLeftOut: 3,
    footnotes: evidence.map(footnote),
    annex: [
      {
        number: 3,
        told: [
          { heading: 'Situation', text: 'Three of four who signed up never **finished** the set-up.\nSupport answered the same *five* questions every day.' },
          { heading: 'Action', text: '# What we changed\n1. One question a page\n2. An import from `CSV`\n   - with a preview\n\n> Nobody reads the manual, said our first customer.\n\n```\nstep,before,after\nimport,31,44\n```\n[The review](https://wiki.example.com/product/reviews/3)' },
        ],
      },
      { number: 1, told: [{ heading: 'Own contribution', text: 'I wrote the plan and held the line on scope.' }] },
    ],
    method: [
      'Readiness says how well the recorded and shared evidence covers the published expectations of the target rung on one day. It is gates, not an average, and not a prediction of the decision.',
      'Policy 2026-11. Time in level, pay, location and demographic data are never inputs.',
    ],
  };
}
