import { type Kept, OWN_ITEM, TECHNICAL } from './kept.js';

const OWN_ASK = 'EXISTS (SELECT 1 FROM corroboration_asks a JOIN evidence_items i ON i.organisation_id = $1 AND i.id = a.item_id WHERE a.organisation_id = $1 AND a.id = t.ask_id AND i.person_id = $2)';

/** What the person has done, and what others said about it. */
export const WORK: readonly Kept[] = [
  { table: 'episodes', what: 'the initiatives that you grouped evidence by', about: 't.person_id = $2', columns: ['id', 'name', 'created_at'], people: ['person_id'], hidden: { version: TECHNICAL } },
  { table: 'saved_searches', what: 'the searches that you saved', about: 't.person_id = $2', columns: ['id', 'name', 'query', 'page', 'created_at'], people: ['person_id'], hidden: { version: TECHNICAL } },
  { table: 'evidence_items', what: 'your evidence: in which state, and where it was imported from', about: 't.person_id = $2', columns: ['id', 'state', 'revision', 'logged_on', 'source_name', 'source_external_id', 'merged_into_id', 'ongoing_confirmed_on', 'created_at'], people: ['person_id'], hidden: { version: TECHNICAL } },
  {
    table: 'evidence_revisions', what: 'every revision of your evidence, word for word', about: OWN_ITEM,
    columns: ['id', 'item_id', 'revision', 'title', 'situation', 'mandate', 'happened', 'contribution', 'result', 'started_on', 'ended_on', 'ongoing', 'episode_id', 'link', 'links', 'impact', 'metric', 'counterfactual', 'decision_record', 'decided_on', 'seen_by', 'indicators', 'created_at'], people: ['author_id'],
  },
  {
    table: 'attachments', what: 'files beside your evidence; the files themselves stand in the folder attachments', about: `${OWN_ITEM} AND t.removed_at IS NULL`, columns: ['id', 'item_id', 'name', 'media_type', 'size', 'sha256', 'added_at', 'stored_at', 'removed_at', 'scan', 'scanned_at'], people: ['added_by'], hidden: { file_id: TECHNICAL },
    except: 'What you removed is kept for a day, so that you can take it back.',
  },
  { table: 'evidence_visibility', what: 'when you shared an item or took it back', about: OWN_ITEM, columns: ['id', 'item_id', 'state', 'changed_at'], people: ['changed_by'] },
  {
    table: 'ratings', what: 'how your evidence was rated, by which role, with the note', about: OWN_ITEM, columns: ['id', 'item_id', 'role', 'indicator', 'level', 'note', 'reason', 'on_day', 'revision', 'created_at'], people: ['rater_id', 'for_id'],
    except: 'How you rated others is about them.',
  },
  {
    table: 'rating_questions', what: 'what raters asked you before they rated, and your answers', about: OWN_ITEM, columns: ['id', 'item_id', 'question', 'revision', 'asked_on', 'created_at', 'answer', 'answered_on'], people: ['asked_by', 'for_id'],
    except: 'What you asked others is about their work.',
  },
  {
    table: 'rating_declines', what: 'when someone who may rate your evidence left it to others', about: OWN_ITEM, columns: ['id', 'item_id', 'on_day', 'created_at'], people: ['declined_by'],
    except: 'What you left to others is about their work.',
  },
  { table: 'counter_observation_answers', what: 'your answers to what was observed against your evidence', about: 't.person_id = $2', columns: ['id', 'observation_id', 'answer', 'on_day', 'created_at'], people: ['person_id'] },
  {
    table: 'counter_observations', what: 'what was observed against your evidence, by which role', about: 't.person_id = $2', columns: ['id', 'item_id', 'role', 'indicator', 'severity', 'facts', 'on_day', 'created_at'], people: ['person_id', 'observer_id'],
    except: 'What you observed about others is about them.',
  },
  {
    table: 'corroboration_asks', what: 'whom you asked to confirm your evidence, and with which message', about: OWN_ITEM, columns: ['id', 'item_id', 'message', 'asked_on', 'outsider_id', 'passed_on', 'sent_on', 'expires_at', 'reminders', 'reminded_on', 'withdrawn_on', 'created_at'], people: ['colleague_id'],
    except: 'What others asked you is about their work.',
  },
  {
    table: 'corroboration_answers', what: 'what colleagues answered', columns: ['id', 'ask_id', 'answer', 'note', 'relation', 'seen_from', 'seen_to', 'growth', 'awaits', 'on_day', 'revision', 'created_at'],
    about: OWN_ASK,
    except: 'What you answered is about the work of others.',
  },
  {
    table: 'evidence_offers', what: 'items that others wrote for you, and what you answered', about: 't.person_id = $2',
    columns: ['id', 'stands', 'state', 'title', 'happened', 'started_on', 'ended_on', 'link', 'indicators', 'word', 'offered_on', 'answered_on', 'answer', 'item_id', 'created_at'], people: ['person_id', 'author_id', 'for_id'],
    except: 'What you wrote for others is about them.',
  },
  {
    table: 'corroboration_corrections', what: 'what those you asked said is not right, and what you answered', columns: ['id', 'ask_id', 'part', 'words', 'on_day', 'revision', 'reply_kind', 'reply', 'replied_on', 'created_at'], about: OWN_ASK,
    except: 'What you said is not right is about the work of others.',
  },
  { table: 'corroboration_judgements', what: 'whether confirmations from outside count, and why not', columns: ['id', 'ask_id', 'counts', 'reason', 'on_day', 'created_at'], people: ['judged_by'], about: OWN_ASK, except: 'What you decided about others is about them.' },
  { table: 'corroboration_links', what: 'links that were made for those you asked', columns: ['ask_id', 'created_at', 'expires_at', 'used_at'], about: `t.organisation_id = $1 AND ${OWN_ASK}`, hidden: { id: TECHNICAL, token_digest: 'Made from the link itself.' } },
  {
    table: 'outside_colleagues', what: 'whom outside the organisation you asked', about: 't.person_id = $2', columns: ['id', 'name', 'email', 'address_key', 'created_at', 'same_outsider_id'], people: ['person_id', 'same_person_id'],
    except: 'An address outside that is yours, about the work of others, is theirs to show.',
  },
  { table: 'break_in_plans', what: 'your plan for the way into product management', about: 't.id = $2', columns: ['way', 'done', 'updated_at'], people: ['id'], hidden: { version: TECHNICAL } },
];

/** How the person stands, and what was decided about it. */
export const STANDING: readonly Kept[] = [
  {
    table: 'assessments', what: 'how you stand for your target, as you see it', about: `t.person_id = $2 AND t.reader = 'self'`, columns: ['target_rung', 'overlay', 'second', 'index', 'raw_index', 'state', 'confidence', 'summary'], people: ['person_id'], hidden: { id: TECHNICAL, reader: TECHNICAL },
    except: 'What your managers see is made from the same, without your own claims.',
  },
  { table: 'assessment_points', what: 'how you stood on earlier days', about: `t.person_id = $2 AND t.reader = 'self'`, columns: ['target_rung', 'overlay', 'on_day', 'index', 'raw_index', 'state', 'recomputed'], people: ['person_id'], hidden: { id: TECHNICAL, reader: TECHNICAL } },
  {
    table: 'waivers', what: 'indicators that do not apply to you, with the reasons', about: 't.person_id = $2', columns: ['id', 'indicator', 'reason', 'state', 'proposed_on', 'decided_on', 'decision_note', 'expires_on', 'ended_on', 'created_at'], people: ['person_id', 'proposed_by', 'decided_by', 'ended_by'],
    except: 'What you decided about others is about them.',
  },
  { table: 'gap_marks', what: 'what kind of gap your manager sees', about: 't.person_id = $2', columns: ['id', 'indicator', 'kind', 'note', 'marked_on', 'created_at'], people: ['person_id', 'marked_by'] },
  { table: 'actions', what: 'what your manager promised to do', about: 't.person_id = $2', columns: ['id', 'indicator', 'what', 'due_on', 'state', 'created_on', 'closed_on', 'outcome', 'created_at'], people: ['person_id', 'created_by', 'closed_by'] },
  {
    table: 'notes', what: 'notes about you that you wrote, or that were shared with you', about: `t.person_id = $2 AND t.deleted_at IS NULL AND (t.author_id = $2 OR (t.other_id = $2 AND t.visibility <> 'only_me'))`,
    columns: ['id', 'body', 'visibility', 'on_day', 'created_at', 'deleted_at'], people: ['person_id', 'author_id', 'other_id'], hidden: { version: TECHNICAL },
    except: 'Notes that others keep to themselves are theirs, and notes that you wrote about others are about them.',
  },
  {
    table: 'note_visibility', what: 'who could see those notes, and since when', columns: ['id', 'note_id', 'visibility', 'changed_at'], people: ['changed_by'],
    about: `EXISTS (SELECT 1 FROM notes n WHERE n.organisation_id = $1 AND n.id = t.note_id AND n.person_id = $2 AND n.deleted_at IS NULL AND (n.author_id = $2 OR (n.other_id = $2 AND n.visibility <> 'only_me' AND t.visibility <> 'only_me')))`,
  },
  {
    table: 'handover_notes', what: 'what was written when your manager changed', about: 'EXISTS (SELECT 1 FROM handovers h WHERE h.organisation_id = $1 AND h.id = t.handover_id AND h.person_id = $2)', columns: ['id', 'handover_id', 'body', 'created_at'], people: ['author_id'],
  },
];
