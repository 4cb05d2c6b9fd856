import { inject, Injectable } from '@angular/core';
import { type Ladder, ladderFromContent } from '@nextrung/domain/ladder';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { contentOf } from './content-of';

/** A ladder that is kept in this browser until the server has it. */
export interface KeptLadder {
  readonly name: string;
  /** The version that it was made from. */
  readonly version: number;
  /** What that version said. */
  readonly base: Ladder;
  readonly ladder: Ladder;
  /** ISO time of the last change. */
  readonly at: string;
}

/** Unsaved ladders of this browser: one for each tab, so that two tabs never write over each other. */
@Injectable({ providedIn: 'root' })
export class KeptDrafts {
  private readonly drafts = inject(LocalDrafts);

  nameFor(draftId: string): string {
    return `${prefixOf(draftId)}${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
  }

  keep(name: string, version: number, base: Ladder, ladder: Ladder, at: string): void {
    this.drafts.keep(name, { version, at, base: contentOf(base), content: contentOf(ladder) });
  }

  drop(name: string): void {
    this.drafts.drop(name);
  }

  /** What another visit left of this draft, the newest first. */
  left(draftId: string): KeptLadder[] {
    return this.drafts
      .names(prefixOf(draftId))
      .flatMap((name) => keptLadder(name, this.drafts.read(name)))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }
}

const prefixOf = (draftId: string): string => `ladder.${draftId}.`;

function keptLadder(name: string, value: unknown): KeptLadder[] {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('base' in value) || !('content' in value) || !('at' in value)) return [];
  const [base, ladder] = [ladderFromContent(value.base, { unfinished: true }), ladderFromContent(value.content, { unfinished: true })];
  if (!base.ok || !ladder.ok || typeof value.version !== 'number' || typeof value.at !== 'string') return [];
  return [{ name, version: value.version, base: base.value, ladder: ladder.value, at: value.at }];
}
