import { linkedSignal, type WritableSignal } from '@angular/core';

import type { LocalDrafts } from './local-drafts';

/** A text that is kept in this browser while it is written; empty, nothing is kept. Call it in a constructor or a field. */
export function keptText(name: () => string, drafts: LocalDrafts): WritableSignal<string> {
  const text = linkedSignal({
    source: name,
    computation: (of): string => {
      const kept = drafts.read(of);
      return typeof kept === 'string' ? kept : '';
    },
  });
  drafts.follow(name, () => text() || null);
  return text;
}
