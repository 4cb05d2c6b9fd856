import { httpResource } from '@angular/common/http';
import { Component, computed, linkedSignal } from '@angular/core';
import type { DigestSettings } from '@nextrung/api-client';
import { ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { DigestChoice } from './digest-choice';
import { DigestPreviewSection } from './digest-preview';

/** What one gets by mail, when, and what it would say. */
@Component({
  selector: 'nr-mail-page',
  imports: [DigestChoice, DigestPreviewSection, ErrorState, PageHeader, Skeleton],
  template: `
    <ui-page-header heading="Mail to you" line="A digest of what is missing, what waits and what is about to go stale, in your own rhythm." />
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (settings(); as present) {
      <div class="sections">
        <nr-digest-choice [settings]="present" (saved)="settings.set($event)" (outdated)="resource.reload()" />
        <nr-digest-preview kind="own" [settings]="present" (sent)="resource.reload()" />
        @if (present.leads) {<nr-digest-preview kind="team" [settings]="present" (sent)="resource.reload()" />}
      </div>
    } @else {
      <ui-skeleton shape="text" [rows]="8" />
    }
  `,
  styles: `
    .sections {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 32px;
      max-width: 720px;
    }
  `,
})
export default class MailPage {
  protected readonly resource = httpResource<DigestSettings>(() => '/api/digests/settings');
  /** What is on the page stays there while it is read again. */
  protected readonly settings = linkedSignal<DigestSettings | null, DigestSettings | null>({
    source: () => (this.resource.hasValue() ? this.resource.value() : null),
    computation: (read, previous) => read ?? previous?.value ?? null,
  });
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
}
