import { type Kept, TECHNICAL } from './kept.js';

const OWN_ACCOUNT = 't.account_id IN (SELECT m.account_id FROM memberships m WHERE m.organisation_id = $1 AND m.person_id = $2)';

/** Who the person is here, and how they sign in. */
export const PROFILE: readonly Kept[] = [
  {
    table: 'people', what: 'your name, your address, and how you are listed', about: 't.id = $2',
    columns: ['id', 'name', 'email', 'is_admin', 'is_auditor', 'sees_pay', 'aspiring', 'target_rung', 'second_target_rung', 'overlays', 'location', 'working_share', 'contractor', 'ended_on', 'created_at'],
    hidden: { team_id: 'Which team you are in stands on your page.', version: TECHNICAL, service: TECHNICAL },
  },
  {
    table: 'accounts', what: 'the account that you sign in with', about: 't.id IN (SELECT m.account_id FROM memberships m WHERE m.organisation_id = $1 AND m.person_id = $2)',
    columns: ['email', 'created_at', 'disabled_at'],
    hidden: { id: TECHNICAL, password_hash: 'Made from your password; it would only help someone else to guess it.' },
  },
  { table: 'passkeys', what: 'the passkeys that you sign in with', about: OWN_ACCOUNT, columns: ['name', 'backed_up', 'created_at', 'last_used_at'], hidden: { id: TECHNICAL, account_id: TECHNICAL, credential_id: TECHNICAL, public_key: TECHNICAL, counter: TECHNICAL, transports: TECHNICAL } },
  { table: 'one_time_codes', what: 'since when you use one-time codes', about: OWN_ACCOUNT, columns: ['created_at', 'confirmed_at'], hidden: { id: TECHNICAL, account_id: TECHNICAL, secret: 'Whoever has it makes your codes.', last_step: TECHNICAL } },
  { table: 'recovery_codes', what: 'when your recovery codes were made and used', about: OWN_ACCOUNT, columns: ['created_at', 'used_at'], hidden: { id: TECHNICAL, account_id: TECHNICAL, digest: 'Made from the code itself.' } },
  {
    table: 'account_identities', what: 'the company account that you sign in with', about: OWN_ACCOUNT,
    columns: ['issuer', 'subject', 'created_at', 'last_used_at'], hidden: { account_id: TECHNICAL },
  },
  { table: 'memberships', what: 'since when your account belongs to this organisation', about: 't.organisation_id = $1 AND t.person_id = $2', columns: ['created_at'], people: ['person_id'], hidden: { account_id: TECHNICAL } },
  { table: 'invitations', what: 'invitations that were made for you', about: 't.organisation_id = $1 AND t.person_id = $2', columns: ['created_at', 'expires_at', 'used_at'], people: ['person_id'], hidden: { token_digest: 'Made from the link itself.' } },
  {
    table: 'password_resets', what: 'links that were made for a new password of yours', about: OWN_ACCOUNT,
    columns: ['created_at', 'expires_at', 'used_at'], hidden: { id: TECHNICAL, account_id: TECHNICAL, token_digest: 'Made from the link itself.', credentials_digest: 'Made from your address and your password; it would only help someone else to guess it.' },
  },
  {
    table: 'api_tokens', what: 'access tokens that you made, and where they were last used', about: 't.organisation_id = $1 AND t.person_id = $2',
    columns: ['id', 'kind', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'last_network', 'revoked_at', 'strong'], people: ['person_id', 'revoked_by'], hidden: { token_digest: 'Made from the token itself.' },
  },
  { table: 'digest_settings', what: 'which digests you want by mail, and when', about: 't.id = $2', columns: ['own', 'team', 'rhythm', 'weekday', 'hour', 'time_zone', 'changed_at'], people: ['id'], hidden: { version: TECHNICAL } },
  { table: 'digests', what: 'which digests were made for you by mail; what they said is kept nowhere', about: 't.person_id = $2', columns: ['kind', 'period', 'outcome', 'created_at'], people: ['person_id'], hidden: { id: TECHNICAL } },
  { table: 'person_levels', what: 'your rungs, since when, and why', about: 't.person_id = $2', columns: ['id', 'rung', 'effective_from', 'reason', 'recorded_at'], people: ['person_id', 'recorded_by'] },
  {
    table: 'reporting_lines', what: 'whom you have reported to, and since when', about: 't.person_id = $2', columns: ['id', 'kind', 'valid_from', 'valid_to'], people: ['person_id', 'manager_id'],
    except: 'Who reported to you is about them.',
  },
  { table: 'person_groups', what: 'what you said of yourself for equity, such as caring duties; nobody but you reads it', about: 't.person_id = $2', columns: ['id', 'question_id', 'choice'], people: ['person_id'] },
  { table: 'leaves', what: 'when you were away', about: 't.person_id = $2', columns: ['id', 'from_day', 'to_day'], people: ['person_id'] },
  { table: 'delegations', what: 'who stood in for you, and for whom you did', about: '$2 IN (t.manager_id, t.delegate_id)', columns: ['id', 'valid_from', 'valid_to', 'reason', 'created_at'], people: ['manager_id', 'delegate_id', 'created_by'] },
  { table: 'handovers', what: 'changes of your manager', about: 't.person_id = $2', columns: ['id', 'on_day', 'created_at'], people: ['person_id', 'giver_id', 'taker_id', 'made_by'] },
  {
    table: 'access_grants', what: 'who from people operations opened your evidence for a time, and why', about: 't.person_id = $2', columns: ['id', 'reason', 'starts_at', 'expires_at', 'ended_at'], people: ['person_id', 'holder_id', 'ended_by'],
    except: 'What you opened about others is about them.',
  },
  {
    table: 'audit_entries', what: 'what you did here, from which network', about: `t.actor_id = $2`, columns: ['id', 'at', 'operation', 'network', 'outcome'], people: ['actor_id', 'subject_id'],
    hidden: { seq: TECHNICAL, actor_kind: TECHNICAL, thing_id: TECHNICAL, grant_id: TECHNICAL, changes: TECHNICAL, manifest: TECHNICAL, previous: TECHNICAL, hash: TECHNICAL },
    except: 'What others did would tell of notes that they keep to themselves.',
  },
];
