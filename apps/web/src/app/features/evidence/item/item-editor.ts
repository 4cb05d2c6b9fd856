import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem, PersonProfile } from '@nextrung/api-client';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { focusMover } from '../../../shell/forms/focus-mover';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { ConflictChoice } from '../conflict/conflict-choice';
import { EvidenceService } from '../evidence-service';
import { draftOf, type EvidenceDraft, inputOf, keptDraft } from '../form/evidence-draft';
import { EvidenceForm } from '../form/evidence-form';

/** Edits an item as a new revision. What is typed stays in this browser until it is saved; what was saved elsewhere meanwhile is shown beside it. */
@Component({
  selector: 'nr-item-editor',
  imports: [ConflictChoice, EvidenceForm, MatButton],
  template: `
    @if (problem(); as fault) {
      <p class="form-problem" role="alert">{{ fault.title }} {{ fault.detail }}</p>
    }
    @if (theirs(); as saved) {
      <nr-conflict-choice [base]="asSaved()" [mine]="draft()" [saved]="theirText() ?? draft()" [busy]="busy()" (decided)="decide(saved, $event)" (dropped)="drop(saved)" />
    } @else {
      <form (submit)="submit($event)" (keydown)="key($event)">
        <nr-evidence-form [(draft)]="draft" [profile]="profile()" [item]="from()" [problem]="problem()" [unfolded]="true" />
        <div class="buttons">
          <button matButton="filled" type="submit" [disabled]="busy()">Save as a new revision</button>
          <button matButton type="button" (click)="cancel()">Discard the changes</button>
        </div>
      </form>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 16px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ItemEditor {
  readonly item = input.required<EvidenceItem>();
  readonly profile = input.required<PersonProfile | null>();
  readonly saved = output<EvidenceItem>();
  readonly cancelled = output<EvidenceItem>();
  private readonly service = inject(EvidenceService);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  private readonly today = inject(SessionStore).today;

  private readonly name = computed(() => `evidence.${this.item().id}`);
  /** What the text here was made from. */
  protected readonly from = linkedSignal(() => this.item());
  protected readonly asSaved = computed(() => draftOf(this.from()));
  protected readonly draft = linkedSignal(() => keptDraft(this.drafts.read(this.name()), this.today()) ?? this.asSaved());
  protected readonly problem = signal<Problem | null>(null);
  /** What is saved by now, when someone (or another tab) changed it while this page was typing. */
  protected readonly theirs = signal<EvidenceItem | null>(null);
  protected readonly theirText = computed(() => {
    const saved = this.theirs();
    return saved && draftOf(saved);
  });
  protected readonly busy = signal(false);
  private settled = false;

  constructor() {
    this.drafts.follow(this.name, () => (this.settled || JSON.stringify(this.draft()) === JSON.stringify(this.asSaved()) ? undefined : this.draft()));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  protected key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save();
  }

  protected decide(saved: EvidenceItem, { draft, save }: { draft: EvidenceDraft; save: boolean }): void {
    this.from.set(saved);
    this.draft.set(draft);
    this.theirs.set(null);
    if (save) void this.save();
    else this.focus('[data-first]');
  }

  protected drop(saved: EvidenceItem): void {
    this.settle();
    this.cancelled.emit(saved);
  }

  protected cancel(): void {
    this.drop(this.from());
  }

  private async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const item = await this.service.revise(this.from(), inputOf(this.draft()));
      this.settle();
      this.saved.emit(item);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status === 412) await this.compare();
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private async compare(): Promise<void> {
    try {
      this.theirs.set(await this.service.get(this.item().id));
      this.focus('#both-texts');
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  private settle(): void {
    this.settled = true;
    this.drafts.drop(this.name());
  }
}
