import { asked, item, person, seen } from '../build.js';

/** Building towards Senior PM: much shipped, little measured. */
export const rohanVaidyar = person({
  key: 'rohan', name: 'Rohan Vaidyar', title: 'Product Manager, Identity & Access', rung: 'PM', manager: 'meilin', managerSinceDaysAgo: 700,
  levels: [{ rung: 'PM', fromDaysAgo: 980, reason: 'Joined from a security company' }],
  evidence: [
    item({
      key: 'rohan-single-sign-on', title: 'Single sign-on for the twelve largest customers',
      happened: 'Twelve customers asked for it in their contracts. All twelve sign in with their own directory.',
      contribution: 'I agreed the order with sales and engineering and wrote the set-up guide that customers follow alone.',
      days: [260, 142, 136], episode: 'Single sign-on', link: 'identity/sso-guide',
      claims: { 'SPM.C1': 'meets', 'SPM.C4': 'meets' }, impact: 'shipped',
      rated: { by: 'meilin', daysAgo: 127, level: 'meets', note: 'Nine of twelve needed no call. The effect on contracts was never counted.' },
      seen: [seen('yuki', 135, 130, 'My pilot customers set it up from the guide within an afternoon.')],
    }),
    item({
      key: 'rohan-role-clean-up', title: 'Sixty-one roles became nine',
      happened: 'Customers had sixty-one roles and gave everybody the widest. Nine named roles replaced them in three waves.',
      contribution: 'I counted which permissions were ever used, proposed the nine and led three product teams through the change.',
      days: [188, 74, 67], episode: 'Role clean-up', link: 'identity/nine-roles',
      claims: { 'SPM.L2': 'meets', 'SPM.S2': 'meets' }, impact: 'measured',
      metric: { name: 'Users with the widest role', unit: '%', before: 72, after: 18, period: 'before and after the third wave' },
      rated: { by: 'meilin', daysAgo: 59, level: 'meets', note: 'Nobody had asked for this and three teams followed him. The figures are from the log.' },
      seen: [seen('imogen', 66, 63, 'The role page went from unusable to boring, which was the goal.')],
    }),
    item({
      key: 'rohan-audit-log', title: 'Access log customers can search',
      happened: 'Support answered "who changed this" by hand. Customers search the log themselves.',
      contribution: 'I wrote the specification and tested it with four administrators.',
      days: [126, 98, 94], episode: 'Access log', link: 'identity/access-log',
      claims: { 'SPM.D1': 'meets', 'SPM.C2': 'partial' }, impact: 'shipped',
      rated: { by: 'meilin', daysAgo: 87, level: 'partial', note: 'Good product. No KPI was set before, so we cannot say what it changed; it was presented, but no decision was asked for.' },
    }),
    item({
      key: 'rohan-passkeys', title: 'Passkeys for depot tablets',
      happened: 'Depot staff shared one password per tablet. Passkeys are on in three depots; resets have nearly stopped there.',
      contribution: 'I chose the three depots, agreed the plan with operations and count resets weekly.',
      days: [66, 9, 7], ongoing: true, episode: 'Depot passkeys', link: 'identity/depot-passkeys',
      claims: { 'SPM.D3': 'meets', 'SPM.C3': 'meets', 'SPM.S4': 'partial' }, impact: 'measured',
      metric: { name: 'Password resets per depot', unit: 'per week', before: 14, after: 1, period: 'three depots' },
      seen: [asked('tomasz', 6, 'You were at the Croydon depot with me. What did you see?')],
    }),
  ],
});
