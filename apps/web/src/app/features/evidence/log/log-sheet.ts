import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { PersonProfile } from '@nextrung/api-client';
import { Sheet } from '@nextrung/ui';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { idempotencyKey } from '../../../shell/http/headers';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { LogEvidence } from '../../../shell/navigation/log-evidence';
import { SessionStore } from '../../../shell/session/session-store';
import { EvidenceService } from '../evidence-service';
import { emptyDraft, inputOf, keptDraft } from '../form/evidence-draft';
import { EvidenceForm } from '../form/evidence-form';

const DRAFT = 'log-evidence';
/** Characters that a title may have. */
const MOST_TITLE = 200;

/** Logs an item from anywhere. What is typed stays in this browser until the server has it. */
@Component({
  selector: 'nr-log-sheet',
  imports: [EvidenceForm, MatButton, Sheet],
  template: `
    <ui-sheet heading="Log evidence" (dismiss)="logEvidence.close()">
      <form (submit)="save($event, false)">
        @if (offered(); as words) {
          <p class="secondary">You have an unfinished text here. <button matButton type="button" (click)="begin()">Begin with “{{ words }}” instead</button></p>
        }
        <nr-evidence-form [(draft)]="draft" [profile]="profile()" [problem]="problem()" />
        @if (problem(); as said) {
          <p class="form-problem" role="alert">{{ said.title }} {{ said.detail }}</p>
        }
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="saving()">Save</button>
          <button matButton="outlined" type="button" [disabled]="saving()" (click)="save($event, true)">Save and share with my managers</button>
          @if (dirty()) {
            <button matButton type="button" (click)="discard()">Discard</button>
          }
        </div>
        <p class="caption">Saved items are private. Sharing lets your line manager, the managers above, your dotted line and sponsor, and whoever stands in read them; from then on they count for your readiness.</p>
      </form>
    </ui-sheet>
  `,
  styles: `
    form {
      display: grid;
      gap: 16px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export default class LogSheet {
  protected readonly logEvidence = inject(LogEvidence);
  private readonly service = inject(EvidenceService);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(LocalDrafts);
  private readonly router = inject(Router);
  /** The same key for every try at saving this item. */
  private key = idempotencyKey()['Idempotency-Key'];

  private readonly own = httpResource<PersonProfile>(() => `/api/people/${this.session.person()?.id ?? ''}`);
  protected readonly profile = computed(() => (this.own.hasValue() ? this.own.value() : null));
  /** An untouched draft: empty, or with what the page that opened the sheet begins with. */
  private readonly fresh = computed(() => ({ ...emptyDraft(this.session.today()), title: this.logEvidence.beginning().slice(0, MOST_TITLE) }));
  protected readonly draft = signal(keptDraft(this.drafts.read(DRAFT), this.session.today()) ?? this.fresh());
  protected readonly dirty = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.fresh()));
  /** The beginning that an unfinished text stands in the way of. */
  protected readonly offered = computed(() => (this.dirty() && !this.draft().title.startsWith(this.fresh().title) ? this.fresh().title : ''));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly saving = signal(false);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The sheet has given the focus to its close button; typing should begin at once.
    afterNextRender(() => host.querySelector<HTMLElement>('[data-first]')?.focus());
    this.drafts.follow(() => DRAFT, () => (this.dirty() ? this.draft() : undefined));
  }

  protected discard(): void {
    this.logEvidence.beginning.set('');
    this.begin();
  }

  protected begin(): void {
    this.drafts.drop(DRAFT);
    this.draft.set(this.fresh());
    this.problem.set(null);
  }

  protected async save(event: Event, share: boolean): Promise<void> {
    event.preventDefault();
    this.saving.set(true);
    this.problem.set(null);
    try {
      const item = await this.service.capture(this.session.person()?.id ?? '', inputOf(this.draft()), this.key);
      this.drafts.drop(DRAFT);
      if (share) await this.service.share(item);
      await this.logEvidence.close();
      await this.router.navigate(['/evidence', item.id]);
    } catch (error) {
      const problem = toProblem(error);
      // A refused item was not logged: what is sent after a correction is another request.
      if (problem.status >= 400 && problem.status < 500) this.key = idempotencyKey()['Idempotency-Key'];
      this.problem.set(problem);
    } finally {
      this.saving.set(false);
    }
  }
}
