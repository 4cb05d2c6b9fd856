import { Component, computed, inject, input, output } from '@angular/core';
import type { PersonProfile, ReadinessView } from '@nextrung/api-client';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { Leaves } from './leaves';
import { Overlays } from './overlays';
import { Targets } from './targets';

/** What is agreed about a person: the rungs they aim at, the overlays beside the core, and when they are away. */
@Component({
  selector: 'nr-person-settings',
  imports: [Leaves, Overlays, Targets],
  template: `
    <h2 id="agreed">Target and leave</h2>
    <div class="parts">
      <section aria-labelledby="targets">
        <h3 id="targets">Target</h3>
        @if (profile().can.includes('people.set-target')) {
          <nr-targets [profile]="profile()" (changed)="changed.emit()" />
        } @else {
          <p>{{ target() }}</p>
        }
      </section>
      @if (ladder.ladder()?.overlays?.length) {
        <section aria-labelledby="overlays">
          <h3 id="overlays">Overlays</h3>
          <nr-overlays [profile]="profile()" [byOrganisation]="byOrganisation()" (changed)="changed.emit()" />
        </section>
      }
      <section aria-labelledby="leaves">
        <h3 id="leaves">Leave</h3>
        <p class="caption">Evidence does not age on days of leave.</p>
        <nr-leaves [profile]="profile()" (changed)="changed.emit()" />
      </section>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    .parts {
      display: grid;
      gap: var(--nr-group) var(--nr-apart);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    }
    section {
      display: grid;
      gap: 8px;
      align-content: start;
      min-inline-size: 0;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'agreed' },
})
export class PersonSettings {
  readonly profile = input.required<PersonProfile>();
  readonly readiness = input<ReadinessView | null>(null);
  readonly changed = output();
  protected readonly ladder = inject(LadderStore);
  protected readonly byOrganisation = computed(() => (this.readiness()?.overlays ?? []).filter(({ byOrganisation }) => byOrganisation).map(({ id }) => id));
  protected readonly target = computed(() => {
    const { targetRung, targetIsDefault, secondTargetRung } = this.profile();
    const first = this.ladder.rung(targetRung)?.title;
    if (first === undefined) return 'No target: this is the top of the ladder.';
    const second = this.ladder.rung(secondTargetRung)?.title;
    return `${first}${targetIsDefault ? ', the next rung of the ladder' : ', as agreed with the line manager'}${second === undefined ? '' : `. Second target: ${second}`}.`;
  });
}
