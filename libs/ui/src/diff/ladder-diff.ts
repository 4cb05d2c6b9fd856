import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { counted } from '../text/age-text';
import { CellDiffView } from './cell-diff-view';
import { diffGroups } from './diff-groups';
import type { DiffNames, LadderDiffModel } from './diff-model';
import { FieldDiffs } from './field-diffs';
import { PartsDiffList } from './parts-diff-list';

/** Every word that differs between two ladders, cell by cell and field by field, with a table of contents. */
@Component({
  selector: 'ui-ladder-diff',
  imports: [CellDiffView, FieldDiffs, PartsDiffList, RouterLink],
  templateUrl: './ladder-diff.html',
  styleUrl: './ladder-diff.scss',
})
export class LadderDiff {
  readonly diff = input.required<LadderDiffModel>();
  readonly names = input.required<DiffNames>();
  protected readonly groups = computed(() => diffGroups(this.diff(), this.names()));
  protected readonly counted = counted;
}
