import { linkedSignal, type WritableSignal } from '@angular/core';

import type { LocalDrafts } from './local-drafts';

/**
 * The fields of a form, kept in this browser while they are written and until they are saved: neither an error, a lost
 * connection nor an ended session takes them. As they begin, nothing is kept. Call it in a constructor or a field.
 */
export function keptFields<Fields extends Readonly<Record<string, string>>>(name: () => string, begin: Fields, drafts: LocalDrafts): WritableSignal<Fields> {
  const fields = linkedSignal({ source: name, computation: (of): Fields => ({ ...begin, ...textsOf(drafts.read(of), begin) }) });
  drafts.follow(name, () => (Object.keys(begin).every((field) => fields()[field] === begin[field]) ? null : fields()));
  return fields;
}

/** What was kept of the fields that there are; nothing of anything else. */
function textsOf(kept: unknown, begin: Readonly<Record<string, string>>): Record<string, string> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[0] in begin && typeof entry[1] === 'string'));
}
