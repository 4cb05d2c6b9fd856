import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OverlayView, PersonProfile } from '@nextrung/api-client';

import { Saving } from '../../shell/forms/saving';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { PersonSettingsService } from './person-settings-service';

/** Overlays that a person is assessed for beside the core. */
@Component({
  selector: 'nr-overlays',
  imports: [MatButton],
  template: `
    <ul class="lines">
      @for (overlay of overlays(); track overlay.id) {
        <li class="row">
          <span>{{ overlay.name }} <span class="caption">{{ overlay.words }}</span></span>
          @if (mayChange()) {
            <button matButton type="button" [disabled]="saving.busy()" [attr.aria-label]="(overlay.own ? 'Remove ' : 'Add ') + overlay.name" (click)="toggle(overlay)">{{ overlay.own ? 'Remove' : 'Add' }}</button>
          }
        </li>
      }
    </ul>
    @if (saving.problem()?.status === 412) {<p class="form-problem" role="alert">Someone changed this person meanwhile. The list shows what is saved now; try again.</p>}
    @else if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
    <p class="said" role="status">{{ said() }}</p>
  `,
  styleUrl: './settings-parts.scss',
})
export class Overlays {
  readonly profile = input.required<PersonProfile>();
  /** Overlays that the organisation asks of everyone on the way to the target. */
  readonly byOrganisation = input<readonly string[]>([]);
  readonly changed = output();

  private readonly service = inject(PersonSettingsService);
  private readonly ladder = inject(LadderStore);
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly mayChange = computed(() => this.profile().can.includes('people.set-overlays'));
  protected readonly overlays = computed(() =>
    (this.ladder.ladder()?.overlays ?? []).map((overlay) => {
      const own = this.profile().overlays.includes(overlay.id);
      const everyones = this.byOrganisation().includes(overlay.id);
      return { ...overlay, own, words: everyones ? 'asked of everyone on the way to this rung' : own ? 'added' : `${overlay.skills.length} skills, assessed beside the core` };
    }),
  );

  protected async toggle({ id, name }: OverlayView): Promise<void> {
    const { overlays } = this.profile();
    const own = overlays.includes(id);
    this.said.set('');
    const done = await this.saving.run(async () => {
      await this.service.setOverlays(this.profile(), own ? overlays.filter((one) => one !== id) : [...overlays, id]);
    });
    if (done) this.said.set(own ? `${name} is removed.` : `${name} is added.`);
    if (done || this.saving.problem()?.status === 412) this.changed.emit();
  }
}
