import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CompetencyRef, OverlayRef } from '@nextrung/api-client';

import { isChecked, valueOf } from '../../shell/forms/value-of';
import { asLadder, type RungEdit, type ShownRung, withEntry } from './settings-draft';
import { namesOf } from './settings-words';

/** The settings of one target rung, with what the ladder says beside each. */
@Component({
  selector: 'nr-rung-form',
  imports: [MatButton],
  templateUrl: './rung-form.html',
  styleUrl: './rung-form.scss',
  host: { role: 'group', '[attr.aria-labelledby]': "'rung-' + rung().saved.rung" },
})
export class RungForm {
  readonly rung = input.required<ShownRung>();
  readonly competencies = input.required<readonly CompetencyRef[]>();
  readonly overlays = input.required<readonly OverlayRef[]>();
  readonly changed = output<RungEdit>();
  protected readonly valueOf = valueOf;
  protected readonly namesOf = namesOf;

  protected sustain(competency: string, event: Event): void {
    this.changed.emit({ sustained: withEntry(this.rung().sustained, competency, isChecked(event), this.competencies().map(({ id }) => id)) });
  }

  protected ask(overlay: string, event: Event): void {
    this.changed.emit({ overlays: withEntry(this.rung().overlays, overlay, isChecked(event), this.overlays().map(({ id }) => id)) });
  }

  protected reset(): void {
    this.changed.emit(asLadder(this.rung().saved));
  }
}
