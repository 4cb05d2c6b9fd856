import { Component, computed, inject, input, output } from '@angular/core';
import { type Ladder, ladderLimits, type TargetPolicy } from '@nextrung/domain/ladder';

import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { EditorStore } from '../state/editor-store';

const BELOW = '*below';
const NOBODY = '*none';

/** What promotion to a rung asks for: each competency demonstrated or sustained, days, episodes. */
@Component({
  selector: 'nr-rung-policy',
  imports: [ChoiceField, NumberField],
  template: `
    <fieldset [id]="path()" tabindex="-1">
      <legend>Each competency must be</legend>
      @for (competency of ladder().competencies; track competency.id) {
        <div class="ask" role="radiogroup" [attr.aria-label]="competency.name">
          <span>{{ competency.name || competency.id }}</span>
          <label class="choice"><input type="radio" [name]="path() + competency.id" [checked]="!policy().sustained.includes(competency.id)" (change)="ask(competency.id, false)" /> Demonstrated</label>
          <label class="choice"><input type="radio" [name]="path() + competency.id" [checked]="policy().sustained.includes(competency.id)" (change)="ask(competency.id, true)" /> Sustained</label>
        </div>
      }
      @if (problem()) {<p class="field-error">{{ problem() }}</p>}
    </fieldset>
    <div class="row">
      <nr-number-field [path]="path() + '.sustainDays'" label="Days for sustained" [hint]="'1 to ' + limits.sustainDays" [value]="policy().sustainDays" (changed)="set({ sustainDays: $event ?? 0 })" />
      <nr-number-field [path]="path() + '.minEpisodes'" label="Episodes" [hint]="'1 to ' + limits.episodes" [value]="policy().minEpisodes" (changed)="set({ minEpisodes: $event ?? 0 })" />
      <nr-number-field [path]="path() + '.typicalMonthsInLevel'" label="Typical months" hint="For reading only" [optional]="true" [value]="policy().typicalMonthsInLevel" (changed)="set({ typicalMonthsInLevel: $event })" />
      <nr-choice-field [path]="path() + '.from'" label="People come from" [options]="origins()" [value]="origin()" (changed)="come($event)" />
    </div>
  `,
  styleUrl: '../fields/parts.scss',
  styles: `
    legend {
      padding: 0;
      color: var(--nr-secondary);
    }
    .ask {
      display: grid;
      grid-template-columns: minmax(120px, 220px) max-content max-content;
      gap: 0 20px;
      align-items: baseline;
    }
    @media (width < 560px) {
      .ask {
        grid-template-columns: max-content max-content;
        padding-block: 4px;
      }
      .ask > span {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class RungPolicy {
  readonly path = input.required<string>();
  readonly policy = input.required<TargetPolicy>();
  /** Id of the rung. */
  readonly rung = input.required<string>();
  readonly ladder = input.required<Ladder>();
  readonly changed = output<TargetPolicy>();

  private readonly store = inject(EditorStore);
  protected readonly limits = ladderLimits;
  protected readonly problem = computed(() => this.store.problemAt(this.path()));
  protected readonly origin = computed(() => {
    const { from } = this.policy();
    return from === undefined ? BELOW : (from ?? NOBODY);
  });
  protected readonly origins = computed(() => [
    { id: BELOW, name: 'The rung below' },
    { id: NOBODY, name: 'No other rung' },
    ...this.ladder().rungs.filter(({ id }) => id !== this.rung()).map(({ id, short }) => ({ id, name: short || id })),
  ]);

  protected set(fields: Partial<TargetPolicy>): void {
    this.changed.emit({ ...this.policy(), ...fields });
  }

  protected ask(competency: string, isSustained: boolean): void {
    const { sustained } = this.policy();
    const ids = this.ladder().competencies.map(({ id }) => id);
    const isAsked = (id: string): boolean => (id === competency ? isSustained : sustained.includes(id));
    this.set({ sustained: ids.filter(isAsked), demonstrated: ids.filter((id) => !isAsked(id)) });
  }

  protected come(from: string): void {
    const { from: _from, ...policy } = this.policy();
    this.changed.emit(from === BELOW ? policy : { ...policy, from: from === NOBODY ? null : from });
  }
}
