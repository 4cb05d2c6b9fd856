import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, createLadderDraft, type LadderVersionView } from '@nextrung/api-client';
import { DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';

/** Every version of the ladder: when it came, who published it, why, and what changed. */
@Component({
  selector: 'nr-versions-page',
  imports: [DateText, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './versions-page.html',
  styleUrl: './versions-page.scss',
})
export default class VersionsPage {
  /** The version that was just published. */
  readonly published = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly key = idempotencyKey();

  protected readonly resource = httpResource<LadderVersionView[]>(() => '/api/ladder/versions');
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly versions = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  /** Newest first, each with the number of the one before it. */
  protected readonly lines = computed(() => (this.versions() ?? []).map((version, at, all) => ({ ...version, before: all[at + 1]?.version ?? null })));
  protected readonly news = computed(() => {
    const [newest] = this.versions() ?? [];
    return newest && String(newest.version) === this.published() ? `Version ${newest.version} is in force.` : '';
  });

  protected readonly from = linkedSignal(() => this.versions()?.[1]?.version ?? 1);
  protected readonly to = linkedSignal(() => this.versions()?.[0]?.version ?? 1);
  protected readonly beginning = new Saving();
  protected readonly valueOf = valueOf;

  protected compare(event: Event): void {
    event.preventDefault();
    void this.router.navigate(['/ladder/versions', this.from(), this.to()]);
  }

  protected async begin(version: number): Promise<void> {
    await this.beginning.run(async () => {
      const draft = await this.api.invoke(createLadderDraft, { body: { from: 'version', version }, 'Idempotency-Key': `${this.key['Idempotency-Key']}-${version}` });
      await this.router.navigate(['/ladder/drafts', draft.id]);
    });
  }
}
