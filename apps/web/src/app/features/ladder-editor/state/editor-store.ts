import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type Ladder, newCompetencyId, newIndicatorId, type NewIndicatorPlace, newRungId } from '@nextrung/domain/ladder';

import { Connection } from '../../../shell/frame/connection';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { DraftSync, type SavedDraft } from './draft-sync';
import { type Finding, type Findings, findingsOf, noFindings, refusedFields } from './findings';
import { begun, changed, type History, redone, undone } from './history';
import { KeptDrafts, type KeptLadder } from './kept-drafts';
import { mergedLadder } from './merge';
import type { CellPlace } from './moves';
import { isSame } from './same';

const LOOK_AFTER_MS = 250;

/** What the editor of a ladder draft knows: the ladder with its history, what is wrong with it, and what is saved of it. */
@Injectable()
export class EditorStore {
  readonly sync = inject(DraftSync);
  private readonly kept = inject(KeptDrafts);
  private readonly inForce = inject(LadderStore);
  private readonly connection = inject(Connection);

  private readonly history = signal<History<Ladder> | null>(null);
  readonly ladder = computed(() => this.history()?.present ?? null);
  readonly canUndo = computed(() => (this.history()?.past.length ?? 0) > 0);
  readonly canRedo = computed(() => (this.history()?.future.length ?? 0) > 0);

  /** What another visit left in this browser without saving it. */
  readonly left = signal<KeptLadder | null>(null);
  /** What was deleted last, while undo brings it back. */
  readonly deleted = signal<{ readonly words: string; readonly ladder: Ladder } | null>(null);
  /** Told to screen readers. */
  readonly said = signal('');
  /** Path of the field that the focus is to go to. */
  readonly sought = signal<string | null>(null);

  private readonly looked = signal(noFindings);
  readonly findings = computed<Findings>(() => {
    const [state, looked, ladder] = [this.sync.state(), this.looked(), this.ladder()];
    if (state.kind !== 'refused' || ladder === null) return looked;
    return { ...looked, problems: [...refusedFields(state.problem, ladder, looked.problems), ...looked.problems] };
  });
  private readonly problemsByPath = computed(() => new Map(this.findings().problems.toReversed().map(({ path, message }) => [path, message])));

  private typing: string | null = null;
  private opened: Ladder | null = null;

  constructor() {
    effect((onCleanup) => {
      const ladder = this.ladder();
      if (ladder === null) return;
      const timer = setTimeout(() => this.looked.set(findingsOf(ladder)), LOOK_AFTER_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      if (!this.connection.offline()) void untracked(() => this.sync.save());
    });
  }

  open(saved: SavedDraft): void {
    this.opened = saved.ladder;
    this.history.set(begun(saved.ladder));
    this.looked.set(findingsOf(saved.ladder));
    this.sync.open(saved);
    const left = this.kept.left(saved.id);
    for (const { name } of left.filter(({ ladder }) => isSame(ladder, saved.ladder))) this.kept.drop(name);
    this.left.set(left.find(({ ladder }) => !isSame(ladder, saved.ladder)) ?? null);
  }

  /** The draft is not there any more: shows what this browser kept of it, if anything, so that it can go on elsewhere. */
  openLost(draftId: string): void {
    const [left] = this.kept.left(draftId);
    if (left === undefined || this.history() !== null) return;
    this.opened = left.base;
    this.history.set(begun(left.ladder));
    this.looked.set(findingsOf(left.ladder));
    this.sync.lost({ id: draftId, version: left.version, ladder: left.base, basedOn: null, by: '', at: left.at }, left.ladder);
    this.kept.drop(left.name);
  }

  problemAt(path: string): string {
    return this.problemsByPath().get(path) ?? '';
  }

  /** Runs a change that comes from typing in one field, so that it stays one step to undo. */
  typed(field: string, change: () => void): void {
    this.typing = field;
    change();
    this.typing = null;
  }

  change(next: Ladder): void {
    const history = this.history();
    if (history === null || next === history.present) return;
    this.deleted.set(null);
    this.step(changed(history, next, this.typing, Date.now()));
  }

  /** Tells what was deleted, and offers to bring it back until something else changes. */
  offerUndo(words: string): void {
    const ladder = this.ladder();
    if (ladder !== null) this.deleted.set({ words, ladder });
  }

  /** Says where an indicator went, with the way back. */
  tellMove(id: string, { rung, competency }: CellPlace): void {
    const ladder = this.ladder();
    if (ladder === null) return;
    const names = [ladder.competencies.find((one) => one.id === competency)?.name, ladder.rungs.find((one) => one.id === rung)?.short];
    this.offerUndo(`${id} is now in ${names.filter(Boolean).join(', ')}.`);
  }

  undo(): void {
    const history = this.history();
    if (history === null || !this.canUndo()) return;
    this.deleted.set(null);
    this.said.set(`Undone. ${String(history.past.length - 1)} more.`);
    this.step(undone(history));
  }

  redo(): void {
    const history = this.history();
    if (history === null || !this.canRedo()) return;
    this.deleted.set(null);
    this.said.set(`Done again. ${String(history.future.length - 1)} more.`);
    this.step(redone(history));
  }

  /** Goes on with what another visit left. */
  takeUp({ name, version, base, ladder }: KeptLadder): void {
    const saved = this.sync.saved();
    if (saved === null) return;
    this.change(ladder);
    if (version !== saved.version && !isSame(base, saved.ladder)) this.sync.clash({ ...saved, version, ladder: base }, saved, ladder);
    this.leave(name);
  }

  /** Drops what another visit left. */
  leave(name: string): void {
    this.kept.drop(name);
    this.left.set(null);
  }

  keepMine(): void {
    const [theirs, ladder] = [this.sync.theirs(), this.ladder()];
    if (theirs !== null && ladder !== null) this.sync.settleOn(theirs, ladder);
  }

  /** My own text stays one undo away. */
  takeTheirs(): void {
    const theirs = this.sync.theirs();
    if (theirs !== null) this.settleOn(theirs, theirs.ladder);
  }

  /** @param theirFields keys of the fields that are taken from the other person where both changed them */
  takeBoth(theirFields: ReadonlySet<string>): void {
    const [theirs, mine, base] = [this.sync.theirs(), this.ladder(), this.sync.saved()];
    if (theirs !== null && mine !== null && base !== null) this.settleOn(theirs, mergedLadder(base.ladder, mine, theirs.ladder, theirFields).ladder);
  }

  newIndicatorId(place: NewIndicatorPlace, ladder: Ladder): string {
    return newIndicatorId(place, ladder, this.earlier());
  }

  newRungId(title: string, ladder: Ladder): string {
    return newRungId(title, ladder, this.earlier());
  }

  newCompetencyId(name: string, ladder: Ladder): string {
    return newCompetencyId(name, ladder, this.earlier());
  }

  seek(finding: Finding): void {
    this.sought.set(finding.path);
  }

  private settleOn(theirs: SavedDraft, ladder: Ladder): void {
    const history = this.history();
    if (history === null) return;
    this.history.set(changed(history, ladder, null, Date.now()));
    this.sync.settleOn(theirs, ladder);
  }

  private step(history: History<Ladder>): void {
    this.history.set(history);
    this.sync.keep(history.present);
  }

  // Evidence points at ids of published indicators: a new one never takes over the id of one that was deleted.
  private earlier(): Ladder[] {
    const [published, opened] = [this.inForce.ladder(), this.opened];
    return opened === null ? [] : [opened, ...(published === null ? [] : [{ ...opened, ...published } as Ladder])];
  }
}
