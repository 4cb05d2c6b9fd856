/** Pages of the organisation, and the operation that opens each. */
export const ORGANISATION_PAGES = [
  { path: '/organisation/tree', word: 'Who reports to whom', operation: 'people.tree' },
  { path: '/organisation/teams', word: 'Teams', operation: 'teams.list' },
  { path: '/organisation/readiness', word: 'Readiness settings', operation: 'readiness-settings.read' },
  { path: '/criteria', word: 'Promotion criteria', operation: 'criteria.open' },
  { path: '/equity', word: 'Equity', operation: 'equity.read' },
  { path: '/organisation/groups', word: 'Groups for equity', operation: 'group-question.list' },
  { path: '/organisation/people-who-left', word: 'People who left', operation: 'people-policy.read' },
  { path: '/organisation/security', word: 'Sign-in', operation: 'sign-in-policy.read' },
  { path: '/organisation/opened', word: 'Opened evidence', operation: 'grant.register' },
  { path: '/organisation/audit', word: 'Audit log', operation: 'audit.read' },
  { path: '/organisation/tokens', word: 'Service tokens', operation: 'service-token.list' },
  { path: '/organisation/data', word: 'Data', operation: 'retention.read' },
] as const;
