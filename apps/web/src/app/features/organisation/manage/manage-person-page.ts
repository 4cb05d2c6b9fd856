import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PersonProfile } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { ResetFactorsSection } from '../../security/index';
import { EndSection } from './end-section';
import { InvitationSection } from './invitation-section';
import { LeaveSection } from './leave-section';
import { LinesSection } from './lines-section';
import { ManagerSection } from './manager-section';
import { NameSection } from './name-section';
import { PermissionsSection } from './permissions-section';
import { ResetSection } from './reset-section';
import { RungSection } from './rung-section';
import { WorkSection } from './work-section';

/** Everything that a manager or an administrator keeps about one person, a section each. */
@Component({
  selector: 'nr-manage-person-page',
  imports: [
    EmptyState, EndSection, ErrorState, InvitationSection, LeaveSection, LinesSection, ManagerSection, MatButton, NameSection, PageHeader, PermissionsSection, ResetFactorsSection, ResetSection, RouterLink, RungSection, Skeleton, WorkSection,
  ],
  templateUrl: './manage-person-page.html',
  styles: `
    :host {
      display: grid;
      gap: var(--nr-apart);
      min-inline-size: 0;
    }
    ui-page-header {
      margin-block-end: 0;
    }
  `,
})
export default class ManagePersonPage {
  readonly personId = input.required<string>();
  protected readonly resource = httpResource<PersonProfile>(() => `/api/people/${this.personId()}`);
  protected readonly profile = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));

  protected may(operation: string): boolean {
    return this.profile()?.can.includes(operation) ?? false;
  }

  /** The person as a reply showed them, or read again. */
  protected take(profile: PersonProfile | null): void {
    if (profile) this.resource.set(profile);
    else this.resource.reload();
  }
}
