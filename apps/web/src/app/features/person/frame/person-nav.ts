import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { PersonProfile } from '@nextrung/api-client';

import { SessionStore } from '../../../shell/session/session-store';

interface PersonPlace {
  readonly path: readonly string[];
  readonly word: string;
}

/** The pages about one person: the whole on one screen, and what each part has more of. */
@Component({
  selector: 'nr-person-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="own() ? 'Pages about you' : 'Pages about ' + profile().name">
      <ul>
        @for (place of places(); track place.word) {
          <li><a [routerLink]="place.path" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' }">{{ place.word }}</a></li>
        }
      </ul>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--nr-group);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
      padding: 0;
      border-block-end: 1px solid var(--nr-border);
      list-style: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--nr-target);
      margin-block-end: -1px;
      border-block-end: 2px solid transparent;
      color: var(--nr-secondary);
      text-decoration: none;
    }
    a:hover {
      color: var(--nr-text);
    }
    a.here {
      border-color: var(--nr-accent);
      color: var(--nr-text);
      font-weight: 600;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class PersonNav {
  readonly profile = input.required<PersonProfile>();
  private readonly session = inject(SessionStore);
  protected readonly own = computed(() => this.profile().id === this.session.person()?.id);
  protected readonly places = computed<readonly PersonPlace[]>(() => {
    const { id, can, targetRung } = this.profile();
    const at = (...more: readonly string[]): readonly string[] => ['/people', id, ...more];
    return [
      { path: at(), word: 'Overview' },
      ...(can.includes('evidence.list') ? [{ path: at('evidence'), word: 'All evidence' }] : []),
      ...(can.includes('plan.read') ? [{ path: at('plan'), word: 'Plan' }] : []),
      ...(can.includes('one-to-one.read') ? [{ path: at('one-to-one'), word: 'Next 1:1' }] : []),
      { path: at('history'), word: 'History' },
      ...(can.includes('packet.read') && targetRung !== null ? [{ path: at('packet'), word: 'Packet' }] : []),
    ];
  });
}
