import { Component, computed, inject, input } from '@angular/core';
import type { Ladder, LadderGuide } from '@nextrung/domain/ladder';

import { FlagField } from '../fields/flag-field';
import { IdBoxes } from '../fields/id-boxes';
import { MarketList } from '../fields/market-list';
import { SkillList } from '../fields/skill-list';
import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { EditorStore } from '../state/editor-store';
import { BandList } from './band-list';
import { FirstEvidenceList } from './first-evidence-list';
import { PathList } from './path-list';
import { PayStageList } from './pay-stage-list';
import { TechnicalBackground } from './technical-background';
import { ToolGroups } from './tool-groups';

/** What the page "The path" shows: to be read, never assessed. */
@Component({
  selector: 'nr-guide-section',
  imports: [BandList, FirstEvidenceList, FlagField, IdBoxes, MarketList, PathList, PayStageList, SkillList, TechnicalBackground, TextField, TextList, ToolGroups],
  templateUrl: './guide-section.html',
  styleUrl: './guide-section.scss',
})
export class GuideSection {
  readonly ladder = input.required<Ladder>();
  private readonly store = inject(EditorStore);

  protected readonly guide = computed(() => this.ladder().guide);
  protected readonly rungs = computed(() => this.ladder().rungs.map(({ id, short }) => ({ id, name: short || id })));

  protected set(fields: Partial<LadderGuide>): void {
    this.store.change({ ...this.ladder(), guide: { ...this.guide(), ...fields } });
  }

  protected shift(fields: Partial<LadderGuide['orientationShift']>): void {
    this.set({ orientationShift: { ...this.guide().orientationShift, ...fields } });
  }

  protected lead(fields: Partial<LadderGuide['leadership']>): void {
    this.set({ leadership: { ...this.guide().leadership, ...fields } });
  }

  protected bound(fields: Partial<LadderGuide['roleBoundary']>): void {
    this.set({ roleBoundary: { ...this.guide().roleBoundary, ...fields } });
  }

  protected settle(fields: Partial<LadderGuide['policy']>): void {
    this.set({ policy: { ...this.guide().policy, ...fields } });
  }
}
