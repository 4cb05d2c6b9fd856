/**
 * What is pictured of each page: its route as the application names it, whose page it is (null: nobody is signed in), and its
 * address, in which `:personId` and the like stand for what the demo has. `skeletons`: it shows them for good.
 * @typedef {{route: string, as: 'director' | 'group_pm' | 'pm' | 'colleague' | 'admin' | null, address?: string, name?: string, skeletons?: boolean}} Line
 */

/** @type {readonly Line[]} */
export const LINES = [
  { route: 'sign-in', as: null },
  { route: 'sign-in/company', as: null },
  { route: 'leaving', as: null },
  { route: 'invite', as: null, address: 'invite#no-such-token' },
  { route: 'confirm', as: null, address: 'confirm#no-such-token' },
  { route: 'forgot', as: null },
  { route: 'digest', as: null, address: 'digest#no-such-link' },
  { route: 'reset', as: null, address: 'reset#no-such-token' },

  { route: 'team', as: 'group_pm' },
  { route: 'team', as: 'director', address: 'team?scope=all', name: 'team of everyone' },
  { route: 'people/:personId', as: 'group_pm' },
  { route: 'people/:personId', as: 'pm', name: 'person, own' },
  { route: 'people/:personId/evidence', as: 'group_pm' },
  { route: 'people/:personId/history', as: 'pm' },
  { route: 'people/:personId/plan', as: 'pm' },
  { route: 'people/:personId/first-look', as: 'group_pm' },
  { route: 'people/:personId/one-to-one', as: 'group_pm' },
  { route: 'people/:personId/what-if', as: 'pm' },
  { route: 'people/:personId/packet', as: 'group_pm' },
  { route: 'verify', as: 'pm' },
  { route: 'people/:personId/episodes/:episodeId', as: 'pm' },
  { route: 'cases', as: 'group_pm' },
  { route: 'cases/:caseId', as: 'group_pm' },
  { route: 'cases/:caseId', as: 'director', address: 'cases/:deferredCaseId', name: 'case, decided' },
  { route: 'cases/:caseId/packet', as: 'group_pm' },
  { route: 'cases/:caseId/packet', as: 'director', address: 'cases/:roomCaseId/packet', name: 'packet of a case, locked' },
  { route: 'cases/:caseId/review', as: 'group_pm', address: 'cases/:reviewCaseId/review' },
  { route: 'cases/:caseId/review', as: 'group_pm', address: 'cases/:roomCaseId/review', name: 'review, sealed' },
  { route: 'panels/:panelId/room', as: 'group_pm' },
  { route: 'panels/:panelId/room', as: 'admin', name: 'room of the facilitator' },
  { route: 'roll-up', as: 'director' },
  { route: 'compare', as: 'group_pm' },
  { route: 'balance', as: 'group_pm' },
  { route: 'evidence', as: 'pm' },
  { route: 'evidence', as: 'colleague', name: 'evidence, empty' },
  { route: 'evidence/import', as: 'pm' },
  { route: 'evidence/find', as: 'pm' },
  { route: 'evidence/:itemId', as: 'pm' },
  { route: 'evidence/:itemId/merge', as: 'pm', address: 'evidence/:draftItemId/merge' },
  { route: 'log-evidence', as: 'pm', address: 'evidence(sheet:log-evidence)' },
  { route: 'offer-evidence', as: 'group_pm', address: 'team(sheet:offer-evidence)' },
  { route: 'to-do', as: 'group_pm' },
  { route: 'to-do', as: 'colleague', name: 'to-do of a colleague' },
  { route: 'notes', as: 'group_pm' },
  { route: 'handovers/:handoverId', as: 'group_pm' },

  { route: 'cycles', as: 'pm' },
  { route: 'cycles/new', as: 'admin' },
  { route: 'cycles/:cycleId', as: 'admin' },
  { route: 'cycles/:cycleId/edit', as: 'admin' },

  { route: 'ladder', as: 'pm' },
  { route: 'path', as: 'pm' },
  { route: 'path/start', as: 'colleague' },
  { route: 'criteria', as: 'admin' },
  { route: 'equity', as: 'admin' },
  { route: 'ladder/import', as: 'admin' },
  { route: 'ladder/versions', as: 'admin' },
  { route: 'ladder/versions/:from/:to', as: 'admin', address: 'ladder/versions/1/1' },
  { route: 'ladder/drafts', as: 'admin' },
  { route: 'ladder/drafts/:draftId', as: 'admin' },
  { route: 'ladder/drafts/:draftId/review', as: 'admin' },

  { route: 'organisation', as: 'admin' },
  { route: 'organisation', as: 'group_pm', name: 'organisation of a manager' },
  { route: 'organisation/teams', as: 'admin' },
  { route: 'organisation/people/:personId', as: 'admin' },
  { route: 'organisation/tree', as: 'admin' },
  { route: 'organisation/import', as: 'admin' },
  { route: 'organisation/readiness', as: 'admin' },
  { route: 'organisation/opened', as: 'admin' },
  { route: 'organisation/groups', as: 'admin' },
  { route: 'organisation/people-who-left', as: 'admin' },
  { route: 'organisation/audit', as: 'admin' },
  { route: 'organisation/security', as: 'admin' },
  { route: 'organisation/tokens', as: 'admin' },
  { route: 'organisation/data', as: 'admin' },
  { route: 'pay', as: 'colleague' },
  { route: 'pay/bands', as: 'colleague' },
  { route: 'pay/cycles', as: 'colleague' },
  { route: 'pay/cycles/:cycleId', as: 'colleague', address: 'pay/cycles/:paidCycleId' },
  { route: 'cases/:caseId/pay', as: 'colleague', address: 'cases/:paidCaseId/pay' },

  { route: 'me/activity', as: 'pm' },
  { route: 'me/security', as: 'pm' },
  { route: 'me/mail', as: 'pm' },
  { route: 'your-data', as: 'pm' },
  { route: 'how-it-works', as: 'pm' },
  { route: 'gallery', as: 'pm', skeletons: true },
  { route: '**', as: 'pm', address: 'nowhere', name: 'not found' },
];

/** Pages that the demo cannot be led to, and why. @type {Readonly<Record<string, string>>} */
export const NOT_PICTURED = {
  'second-factor': 'shown only to who is asked for a second factor and has none',
  'set-up': 'shown only before the first organisation exists',
};

/** The routes of the application that are loaded when they are opened, read from its source. @param {readonly string[]} sources */
export function lazyRoutes(sources) {
  return sources.flatMap((source) => [...source.matchAll(/\{ path: '([^']+)'[^\n]*loadComponent/g)].map(([, path]) => path ?? ''));
}

/** Routes without a line. @param {readonly string[]} routes */
export const withoutLine = (routes) => routes.filter((route) => !(route in NOT_PICTURED) && !LINES.some((line) => line.route === route));

/** What a line is called on the contact sheet. @param {Line} line */
export const nameOf = ({ name, route }) => name ?? route;
