import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ladderDiff } from '@nextrung/domain/ladder';
import { counted } from '@nextrung/ui';

import { clockText } from '../state/clock-text';
import { EditorStore } from '../state/editor-store';
import { mergedLadder } from '../state/merge';
import { ChangeList } from './change-list';
import { changeWords, pathWords, valueText } from './change-words';

/** Two people changed the draft: both texts, and what is to become of them. Nothing is sent before that is decided. */
@Component({
  selector: 'nr-conflict-panel',
  imports: [ChangeList, MatButton],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.scss',
})
export class ConflictPanel {
  protected readonly store = inject(EditorStore);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly clockText = clockText;

  private readonly parts = computed(() => {
    const [base, mine, theirs] = [this.store.sync.saved(), this.store.ladder(), this.store.sync.theirs()];
    return base === null || mine === null || theirs === null ? null : { base: base.ladder, mine, theirs: theirs.ladder };
  });
  protected readonly myChanges = computed(() => {
    const parts = this.parts();
    return parts === null ? [] : changeWords(ladderDiff(parts.base, parts.mine), parts.mine);
  });
  protected readonly theirChanges = computed(() => {
    const parts = this.parts();
    return parts === null ? [] : changeWords(ladderDiff(parts.base, parts.theirs), parts.theirs);
  });
  protected readonly clashes = computed(() => {
    const parts = this.parts();
    if (parts === null) return [];
    const { ladder, clashes } = mergedLadder(parts.base, parts.mine, parts.theirs);
    return clashes.map(({ key, path, mine, theirs }) => ({ key, what: pathWords(path, ladder), mine: valueText(mine), theirs: valueText(theirs) }));
  });
  protected readonly summary = computed(() =>
    this.clashes().length === 0 ? 'You changed different fields, so both changes fit together.' : `Both of you changed ${counted(this.clashes().length, 'field')}: choose for each.`,
  );

  protected choose(key: string, isTheirs: boolean): void {
    const others = [...this.chosen()].filter((one) => one !== key);
    this.chosen.set(new Set(isTheirs ? [...others, key] : others));
  }
}
