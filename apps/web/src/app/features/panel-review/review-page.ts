import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CaseBrief, ReviewSheet } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { levelWords } from '../../shell/words/evidence-words';
import { BriefView } from './brief-view';
import { DeclareConflict } from './declare-conflict';
import { ReviewForm } from './review-form';

/** A case in two minutes, and one's own ratings of it: alone, per competency, the whole last. */
@Component({
  selector: 'nr-review-page',
  imports: [BriefView, DateText, DeclareConflict, EmptyState, ErrorState, MatButton, PageHeader, ReviewForm, RouterLink, Skeleton],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
})
export default class ReviewPage {
  readonly caseId = input.required<string>();
  /** `true`: without the name. */
  readonly masked = input<string>();

  private readonly router = inject(Router);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  private readonly params = computed(() => (this.masked() === 'true' ? '?masked=true' : ''));
  private readonly sheetResource = httpResource<ReviewSheet>(() => `/api/cases/${this.caseId()}/review${this.params()}`);
  private readonly briefResource = httpResource<CaseBrief>(() => `/api/cases/${this.caseId()}/brief${this.params()}`);
  protected readonly sheet = linkedSignal(() => (this.sheetResource.hasValue() ? this.sheetResource.value() : null));
  protected readonly brief = computed(() => (this.briefResource.hasValue() ? this.briefResource.value() : null));
  protected readonly problem = computed(() => {
    const error = this.briefResource.error() ?? (this.readsOnly() ? undefined : this.sheetResource.error());
    return error ? toProblem(error) : null;
  });
  /** Whoever leads or decides reads the case, and does not rate it. */
  protected readonly readsOnly = computed(() => this.sheetResource.error() !== undefined && toProblem(this.sheetResource.error()).status === 404);
  protected readonly isMasked = computed(() => this.masked() === 'true');
  protected readonly heading = computed(() => `${this.brief()?.person ?? 'Case'}: ${this.brief()?.target.title ?? ''}`);
  protected readonly left = linkedSignal({ source: this.caseId, computation: () => false });
  protected readonly said = signal('');
  protected readonly words = levelWords;

  protected saved(sheet: ReviewSheet): void {
    this.sheet.set(sheet);
    if (sheet.submittedOn === null) return;
    this.said.set('Your ratings are sealed.');
    this.focus('.said');
  }

  protected mask(): void {
    void this.router.navigate([], { queryParams: { masked: this.isMasked() ? null : 'true' }, replaceUrl: true });
  }

  protected leave(): void {
    this.drafts.drop(`case-review.${this.caseId()}`);
    this.left.set(true);
    this.focus('.left');
  }

  protected again(): void {
    this.briefResource.reload();
    this.sheetResource.reload();
  }
}
