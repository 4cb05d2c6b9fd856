import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LeaverPage, LeaverView, RetentionRules } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Sheet, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { EraseOutsider } from '../corroborations/index';
import { ErasePerson } from './erase-person';
import { RetentionRule } from './retention-rule';

/** After how long data goes, and erasing people who have left: for administrators; auditors read the rules. */
@Component({
  selector: 'nr-data-page',
  imports: [DateText, EmptyState, EraseOutsider, ErasePerson, ErrorState, MatButton, PageHeader, RetentionRule, RouterLink, Sheet, Skeleton],
  templateUrl: './data-page.html',
  styleUrl: './personal-data.scss',
})
export default class DataPage {
  protected readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly rulesResource = httpResource<RetentionRules>(() => '/api/retention');
  protected readonly leaversResource = httpResource<LeaverPage>(() => (this.session.isAdmin() ? '/api/erasures' : undefined));
  protected readonly rules = computed(() => (this.rulesResource.hasValue() ? this.rulesResource.value().rules : null));
  protected readonly leavers = computed(() => (this.leaversResource.hasValue() ? this.leaversResource.value() : null));
  protected readonly rulesProblem = computed(() => (this.rulesResource.error() ? toProblem(this.rulesResource.error()) : null));
  protected readonly leaversProblem = computed(() => (this.leaversResource.error() ? toProblem(this.leaversResource.error()) : null));
  protected readonly open = signal<LeaverView | null>(null);
  protected readonly said = signal('');

  protected changed(said: string): void {
    this.said.set(said);
    this.rulesResource.reload();
    this.focus('.said');
  }

  protected erased(said: string): void {
    this.open.set(null);
    this.said.set(said);
    this.leaversResource.reload();
    this.focus('.said');
  }
}
