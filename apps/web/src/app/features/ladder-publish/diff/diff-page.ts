import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LadderDiffView, LadderView } from '@nextrung/api-client';
import { ErrorState, LadderDiff, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { namesOfBoth } from '../named-parts';

/** What changed from one version of the ladder to another, word by word. */
@Component({
  selector: 'nr-diff-page',
  imports: [ErrorState, LadderDiff, MatButton, PageHeader, RouterLink, Skeleton],
  template: `
    <ui-page-header [heading]="'What changed from version ' + from() + ' to ' + to()" line="Every word that differs, rung by rung.">
      <a slot="crumb" routerLink="/ladder/versions">Versions of the ladder</a>
      <a slot="actions" matButton="outlined" [routerLink]="['/ladder/versions', to(), from()]">The other way round</a>
    </ui-page-header>
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="reload()" />
    } @else if (shown(); as both) {
      <h2 class="visually-hidden">Changes</h2>
      <ui-ladder-diff [diff]="both.diff" [names]="both.names" />
    } @else {
      <ui-skeleton [rows]="8" />
    }
  `,
})
export default class DiffPage {
  readonly from = input.required<string>();
  readonly to = input.required<string>();

  private readonly diff = httpResource<LadderDiffView>(() => ({ url: '/api/ladder/diff', params: { from: this.from(), to: this.to() } }));
  private readonly before = httpResource<LadderView>(() => `/api/ladder/versions/${this.from()}`);
  private readonly after = httpResource<LadderView>(() => `/api/ladder/versions/${this.to()}`);
  protected readonly problem = computed(() => {
    const error = this.before.error() ?? this.after.error() ?? this.diff.error();
    return error ? toProblem(error) : null;
  });
  protected readonly shown = computed(() => {
    const { diff, before, after } = this;
    return diff.hasValue() && before.hasValue() && after.hasValue() ? { diff: diff.value(), names: namesOfBoth(before.value(), after.value()) } : null;
  });

  protected reload(): void {
    for (const resource of [this.diff, this.before, this.after]) resource.reload();
  }
}
