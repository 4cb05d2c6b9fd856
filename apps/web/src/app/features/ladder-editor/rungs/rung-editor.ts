import { Component, input, output } from '@angular/core';
import type { Ladder, Rung, TargetPolicy } from '@nextrung/domain/ladder';

import { ChoiceField } from '../fields/choice-field';
import { FlagField } from '../fields/flag-field';
import { SkillList } from '../fields/skill-list';
import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { RungPay } from './rung-pay';
import { RungPolicy } from './rung-policy';
import { RungYears } from './rung-years';

/** Everything of one rung but its indicators. */
@Component({
  selector: 'nr-rung-editor',
  imports: [ChoiceField, FlagField, RungPay, RungPolicy, RungYears, SkillList, TextField, TextList],
  templateUrl: './rung-editor.html',
  styleUrl: '../fields/parts.scss',
})
export class RungEditor {
  readonly rung = input.required<Rung>();
  readonly ladder = input.required<Ladder>();
  readonly path = input.required<string>();
  readonly changed = output<Rung>();

  protected readonly tracks = [{ id: 'ic', name: 'Individual' }, { id: 'management', name: 'Management' }] as const;

  protected set(fields: Partial<Rung>): void {
    this.changed.emit({ ...this.rung(), ...fields });
  }

  protected setTrack(track: string): void {
    this.set({ track: track === 'management' ? 'management' : 'ic' });
  }

  protected setPolicy(policy: TargetPolicy): void {
    this.set({ policy });
  }
}
