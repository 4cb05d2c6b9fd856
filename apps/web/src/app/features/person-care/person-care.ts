import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GapView, PersonProfile, ReadinessView, WaiverView } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { ToDoCount } from '../../shell/navigation/to-do-count';
import { Gaps } from '../gaps/index';
import { Waivers } from '../waivers/index';
import { waivableOf } from './waivable';

/** What is missing and what does not apply, read anew whenever the assessment is. */
@Component({
  selector: 'nr-person-care',
  imports: [ErrorState, Gaps, RouterLink, Skeleton, Waivers],
  templateUrl: './person-care.html',
  styles: `
    :host {
      display: grid;
      gap: var(--nr-apart);
    }
    section {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
  `,
})
export class PersonCare {
  readonly profile = input.required<PersonProfile>();
  /** The assessment on the page; null while it is read, or where the reader may not see it. */
  readonly readiness = input<ReadinessView | null>(null);
  readonly changed = output();

  private readonly ladder = inject(LadderStore);
  private readonly toDo = inject(ToDoCount);
  private readonly gapsUrl = computed(() => {
    const target = this.readiness()?.targetRung ?? null;
    return target !== null && this.can('gap.read') ? `/api/people/${this.profile().id}/gaps?target=${encodeURIComponent(target)}` : undefined;
  });
  protected readonly gapsResource = httpResource<GapView[]>(() => this.gapsUrl());
  protected readonly gaps = computed(() => (this.gapsResource.hasValue() ? this.gapsResource.value() : null));
  private readonly waiversUrl = computed(() => (this.can('waiver.list') ? `/api/people/${this.profile().id}/waivers` : undefined));
  protected readonly waiversResource = httpResource<WaiverView[]>(() => this.waiversUrl());
  protected readonly waivers = computed(() => (this.waiversResource.hasValue() ? this.waiversResource.value() : null));
  protected readonly gapsProblem = computed(() => (this.gapsResource.error() ? toProblem(this.gapsResource.error()) : null));
  protected readonly waiversProblem = computed(() => (this.waiversResource.error() ? toProblem(this.waiversResource.error()) : null));
  protected readonly waivable = computed(() => waivableOf(this.ladder.ladder(), this.readiness(), this.waivers() ?? []));

  constructor() {
    effect(() => {
      if (this.readiness() === null) return;
      untracked(() => this.gapsResource.reload());
      untracked(() => this.waiversResource.reload());
    });
  }

  protected can(operation: string): boolean {
    return this.profile().can.includes(operation);
  }

  protected moved(): void {
    this.toDo.reload();
    this.changed.emit();
  }
}
