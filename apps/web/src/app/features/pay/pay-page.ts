import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PersonRef } from '@nextrung/api-client';
import { EmptyState, PageHeader } from '@nextrung/ui';

import { ColleaguePicker } from '../../shell/people/colleague-picker';
import { SessionStore } from '../../shell/session/session-store';
import { PaySection } from './pay-section';

/** What colleagues are paid, one at a time, for those with the permission. */
@Component({
  selector: 'nr-pay-page',
  imports: [ColleaguePicker, EmptyState, PageHeader, PaySection, RouterLink],
  template: `
    <ui-page-header heading="Pay" line="What a colleague is paid, and was. You never see your own here." />
    @if (session.person()?.seesPay) {
      <p class="more"><a routerLink="/pay/bands">Bands of pay</a> <a routerLink="/pay/cycles">Pay of promotions</a></p>
      <nr-colleague-picker label="Find a colleague" (picked)="choose($event)" />
      @if (person(); as id) {
        <section aria-labelledby="whose">
          <h2 id="whose">{{ name() }}</h2>
          <nr-pay [personId]="id" />
        </section>
      } @else {
        <p class="secondary">Choose a colleague by name. What you open is shown to you alone.</p>
      }
    } @else {
      <ui-empty-state heading="Nothing here for you" text="Pay is shown to those with the pay permission. Your organisation’s administrators give it." />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    nr-colleague-picker {
      max-inline-size: 360px;
      margin-block-end: var(--nr-group);
    }
    .more {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-block-end: 12px;
    }
    section {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
      min-inline-size: 0;
    }
  `,
})
export default class PayPage {
  /** Whose pay, from the address. */
  readonly person = input<string>();
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly section = viewChild(PaySection);
  protected readonly name = computed(() => this.section()?.pay()?.person.name ?? 'Pay of a colleague');

  protected choose(person: PersonRef | null): void {
    void this.router.navigate([], { queryParams: { person: person?.id ?? null }, queryParamsHandling: 'merge' });
  }
}
