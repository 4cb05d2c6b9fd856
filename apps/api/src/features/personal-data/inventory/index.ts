import type { Kept } from './kept.js';
import { PROFILE } from './profile.js';
import { PROMOTION } from './promotion.js';
import { STANDING, WORK } from './work.js';

export { type Kept, TECHNICAL } from './kept.js';

/** Everything of a person that an export holds, in the order in which it is told. */
export const INVENTORY: readonly Kept[] = [...PROFILE, ...WORK, ...STANDING, ...PROMOTION];

/** Tables of which nothing leaves, each with the reason, in words for the person. */
export const LEFT_HERE: Readonly<Record<string, string>> = {
  organisations: 'The organisation itself: its name and time zone.',
  teams: 'Names of teams.',
  cycles: 'Cycles are the organisation’s.',
  cycle_teams: 'For which teams a cycle is.',
  panels: 'Panels are the organisation’s.',
  panel_members: 'Who sits on a panel is the organisation’s.',
  ladder_versions: 'The ladder is the organisation’s.',
  ladder_drafts: 'Drafts of the ladder are the organisation’s.',
  readiness_settings: 'What the organisation asks for is the organisation’s.',
  level_mappings: 'How levels of other companies compare is the organisation’s.',
  sign_in_policies: 'Who needs a second factor is the organisation’s.',
  retention_rules: 'How long data is kept is decided for everyone.',
  erasures: 'Who was erased; it names nobody.',
  person_pay: 'What you are paid is shown to those with the pay permission only; ask people operations for it.',
  case_recusals: 'Who does not judge a case is told to those who lead and decide it.',
  case_alternates: 'Who judges a case in whose place is told to those who lead and decide it.',
  case_reviews: 'What each member of a panel thinks alone is sealed; you read the decision about you and its reason.',
  case_ratings: 'What each member of a panel thinks alone is sealed; you read the decision about you and its reason.',
  case_rating_changes: 'What each member of a panel thinks is sealed; you read the decision about you and its reason.',
  case_calibrations: 'What a panel notes while it speaks of a case stays in its room.',
  case_dissents: 'Who of a panel dissented stays in its room; you read the decision about you and its reason.',
  group_questions: 'What you are asked of yourself is the organisation’s; what you answer is in your export.',
  group_counts: 'Rounded counts of everybody’s answers; they name nobody.',
  pay_bands: 'What a rung pays is the organisation’s.',
  pay_factors: 'What a place pays is the organisation’s.',
  pay_proposals: 'What you might be paid is shown to those with the pay permission only; ask people operations for it.',
  pay_pools: 'What promotions may cost is the organisation’s.',
  own_views: 'What a manager thinks of your readiness is theirs, like a note that they keep to themselves; ask people operations for it.',
  evidence_search: 'The words of your evidence once more, in the order of the alphabet, for finding it.',
  assessment_runs: 'Says only when your assessment was last made.',
  standings: 'What your assessments and items say once more, in one row for the lists of your managers.',
  places: 'Where you stand in the tree; your managers over time are in your export.',
  place_days: 'For which day the tree holds.',
  idempotency_keys: 'Repeats the answer to a call; goes by itself.',
  sessions: 'Where you are signed in; you read it at Sign-in and sessions, and it goes by itself.',
  rate_limits: 'Counts attempts to sign in; goes by itself.',
  doomed_files: 'Which files are to go; it names nobody.',
  audit_changes: 'The log of changes holds digests instead of words.',
  audit_keys: 'Keys of the log.',
  audit_heads: 'Signatures of the log.',
  migrations: 'Which version of the database this is.',
};
