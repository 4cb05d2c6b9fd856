import { Component, input, output } from '@angular/core';
import type { PersonProfile } from '@nextrung/api-client';

import { Leaves } from '../../person-settings/index';

/** When a person is away. */
@Component({
  selector: 'nr-leave-section',
  imports: [Leaves],
  template: `
    <h2 id="leave">Leave</h2>
    <p class="caption">Evidence does not age on days of leave.</p>
    <nr-leaves [profile]="profile()" (changed)="changed.emit(null)" />
  `,
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'leave' },
})
export class LeaveSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
}
