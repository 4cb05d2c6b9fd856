import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type AgreedBar, Api, type PersonProfile, signAgreedBar } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';
import { ToDoCount } from '../../shell/navigation/to-do-count';
import { BarForm } from './bar-form';
import { BarRevision } from './bar-revision';
import type { BarPeople } from './bar-words';

/** What the person, their manager and where asked an approver agreed will prove the target rung, with every change and signature. */
@Component({
  selector: 'nr-agreed-bar',
  imports: [BarForm, BarRevision, ErrorState, MatButton, Skeleton],
  templateUrl: './agreed-bar-section.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    .measure {
      max-inline-size: var(--nr-measure);
    }
    .said {
      font-weight: 600;
    }
    .said:empty {
      display: none;
    }
    summary {
      padding-block: 8px;
      font-weight: 600;
      cursor: pointer;
    }
    .proposed {
      display: grid;
      gap: 8px;
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--nr-accent);
    }
  `,
})
export class AgreedBarSection {
  readonly profile = input.required<PersonProfile>();
  readonly people = input.required<BarPeople>();

  private readonly api = inject(Api);
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<AgreedBar>(() => `/api/people/${this.profile().id}/agreed-bar`);
  protected readonly shown = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly inForce = computed(() => this.shown()?.ladders[0]?.version ?? 0);
  protected readonly standing = computed(() => this.shown()?.bars.find(({ revision }) => revision === this.shown()?.standing) ?? null);
  /** The newest revision, where not everyone has signed it. */
  protected readonly proposed = computed(() => {
    const [newest] = this.shown()?.bars ?? [];
    return newest && newest.revision !== this.shown()?.standing ? newest : null;
  });
  protected readonly earlier = computed(() => (this.shown()?.bars ?? []).filter((bar) => bar !== this.standing() && bar !== this.proposed()));
  protected readonly mayWrite = computed(() => this.profile().can.includes('agreed-bar.write') && !this.profile().endedOn);
  protected readonly writing = signal(false);
  protected readonly saving = new Saving();
  protected readonly said = signal('');

  protected async sign(barId: string): Promise<void> {
    const done = await this.saving.run(async () => {
      const signed = await this.api.invoke(signAgreedBar, { personId: this.profile().id, barId });
      this.settle(signed, signed.standing === signed.version ? 'Signed. It stands from today on.' : 'Signed. It stands once the others have signed too.');
    });
    if (!done && this.saving.problem()?.status === 409) this.resource.reload();
  }

  protected written(bar: AgreedBar): void {
    this.writing.set(false);
    this.settle(bar, 'Written and signed by you. It stands once the others have signed too.');
  }

  protected dismiss(): void {
    this.writing.set(false);
    this.focus('.write');
  }

  private settle(bar: AgreedBar, said: string): void {
    this.shown.set(bar);
    this.said.set(said);
    this.count.reload();
    this.focus('.said');
  }
}
