import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Delegations, DelegationView } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { EndStandIn } from './lines/end-stand-in';
import { NameStandIn } from './name-stand-in';
import { standInWords, standsForWords } from './lines/stand-in-words';

/** Who stands in for a manager: present, planned and past. Nothing is shown for somebody who leads nobody and never had one. */
@Component({
  selector: 'nr-stand-ins',
  imports: [EndStandIn, ErrorState, MatButton, NameStandIn, Skeleton],
  templateUrl: './stand-ins.html',
  styles: `
    :host,
    section {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    :host:empty {
      display: none;
    }
    .said:empty {
      display: none;
    }
    .flush {
      margin-inline-start: -12px;
    }
    summary {
      padding-block: 4px;
      cursor: pointer;
    }
  `,
})
export class StandIns {
  readonly managerId = input.required<string>();
  readonly managerName = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<Delegations>(() => `/api/people/${this.managerId()}/delegations`);
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly delegations = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly own = computed(() => this.session.person()?.id === this.managerId());
  protected readonly open = computed(() => this.delegations()?.standIns.filter(({ state }) => state !== 'over') ?? []);
  protected readonly past = computed(() => this.delegations()?.standIns.filter(({ state }) => state === 'over') ?? []);
  protected readonly something = computed(() => {
    const found = this.delegations();
    return found === null || found.leads || found.standIns.length + found.standsInFor.length > 0;
  });
  protected readonly naming = signal(false);
  protected readonly said = signal('');
  protected readonly standsFor = standsForWords;

  protected words(one: DelegationView): string {
    return standInWords(one, { own: this.own(), managerName: this.managerName() });
  }

  protected named(one: DelegationView): void {
    this.naming.set(false);
    this.settle(`${one.delegate.name} is named.`);
  }

  protected settle(said: string): void {
    this.said.set(said);
    this.resource.reload();
    this.focus('.said');
  }

  protected dismiss(): void {
    this.naming.set(false);
    this.focus('.name-one');
  }
}
