import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PersonalDataView } from '@nextrung/api-client';
import { ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { OwnGroups } from '../groups/index';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';

/** What is kept about oneself, in words, and the file to take along. */
@Component({
  selector: 'nr-your-data-page',
  imports: [ErrorState, MatAnchor, OwnGroups, PageHeader, RouterLink, Skeleton],
  templateUrl: './your-data-page.html',
  styleUrl: './personal-data.scss',
})
export default class YourDataPage {
  protected readonly session = inject(SessionStore);
  private readonly base = computed(() => `/api/people/${this.session.person()?.id ?? ''}`);
  protected readonly file = computed(() => `${this.base()}/export`);
  protected readonly resource = httpResource<PersonalDataView>(() => `${this.base()}/personal-data`);
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly kept = computed(() => this.view()?.kept.filter(({ count }) => count > 0));
  protected readonly nothing = computed(() => (this.view()?.kept ?? []).filter(({ count }) => count === 0).map(({ what }) => what).join('; '));
  protected readonly leftHere = computed(() => this.view()?.leftHere ?? []);

  protected sentence(what: string): string {
    return what.charAt(0).toUpperCase() + what.slice(1);
  }
}
