import type { EvidenceStateColumn } from '../evidence/evidence-item.entity.js';
import type { NoteVisibility } from '../notes/note.entity.js';
import { allows, type Operation, type SubjectState } from '../../platform/access/operations.js';
import type { VisibleKind } from './visibility.dto.js';

/** Whom it is about, as the reader would call them. */
export interface Addressed {
  readonly name: string;
  readonly you: boolean;
}

/** @param asked colleagues were asked to confirm it @param preview it is not shared, only looked at as if */
export function itemSentence(state: EvidenceStateColumn, { you, asked, preview }: { you: boolean; asked: boolean; preview: boolean }): string {
  if (preview) return 'If you share it, these people can read it, and it counts.';
  switch (state) {
    case 'draft':
      return 'An imported draft: only you can read it.';
    case 'private':
      return asked ? 'Private: only you can read it, and the colleagues you asked to confirm it read what happened.' : 'Private: only you can read it.';
    case 'shared':
      return you ? 'Shared: these people can read it, and it counts.' : 'Shared: these people can read it.';
    case 'withdrawn':
      return 'Withdrawn: only you can read it, and it no longer counts.';
    case 'dismissed':
      return 'Dismissed: nobody can read it.';
    case 'merged':
      return 'A draft whose words went into another item: only you can read it.';
  }
}

export const noteSentence = (visibility: NoteVisibility): string => NOTE[visibility];

const NOTE: Readonly<Record<NoteVisibility, string>> = {
  only_me: 'Only its author can read it.',
  us_two: 'Its author and the other one of the two can read it.',
  successor_too: 'Its author, the other one of the two, and whoever is the line manager or sponsor, now or later, can read it.',
};

export const personSentence = ({ name, you }: Addressed): string => (you ? 'What people see of you depends on how they stand to you.' : `What people see of ${name} depends on how they stand to ${name}.`);

export const PACKET_SENTENCE = 'The packet is made from shared evidence. Whoever can read it can take it along as a file.';

/** Who could see it from then on. */
export const CHANGES: Readonly<Record<EvidenceStateColumn | NoteVisibility, string>> = {
  draft: 'Imported as a draft',
  private: 'Private',
  shared: 'Shared with the managers',
  withdrawn: 'Withdrawn',
  dismissed: 'Dismissed',
  merged: 'Merged into another item',
  only_me: 'Only the author',
  us_two: 'The two',
  successor_too: 'The two, and whoever follows as manager or sponsor',
};

const NOBODY = 'Nobody else in the organisation, and nobody outside it, can see that this exists.';

/** @param outside somebody outside can see it */
export const nobodyElse = (kind: VisibleKind, outside = false): string => {
  switch (kind) {
    case 'item':
    case 'note':
      return outside ? 'Nobody else, in the organisation or outside it, can see that this exists.' : NOBODY;
    case 'packet':
      return 'Nobody else in the organisation, and nobody outside it, can read it.';
    case 'person':
      return 'Whoever is asked to confirm an item, here or outside, reads what happened in that item. Nobody else in the organisation sees more than the name, and nobody else outside it sees that anything exists.';
  }
};

const OPENED_BY_GRANT: Readonly<Record<VisibleKind, Operation>> = { person: 'evidence.list', item: 'evidence.read', note: 'note.read', packet: 'packet.read' };

/** What an administrator could open for a reason and a time, as the table has it. */
export function openable(kind: VisibleKind, state: SubjectState | null, { name, you }: Addressed): string | null {
  const operation = OPENED_BY_GRANT[kind];
  if (!allows(operation, new Set(['member', 'admin', 'break_glass']), state) || allows(operation, new Set(['member', 'admin']), state)) return null;
  const what = kind === 'person' ? 'shared evidence, readiness, the packet and notes that are not their author’s alone' : 'it';
  return `An administrator can open ${what} for a reason and at most 14 days. Then they stand in this list, and ${you ? 'you are' : `${name} is`} told at once.`;
}
