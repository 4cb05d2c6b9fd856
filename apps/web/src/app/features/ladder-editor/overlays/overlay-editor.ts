import { Component, inject, input, output } from '@angular/core';
import type { Course, Ladder, Overlay, OverlaySkill } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { MarketList } from '../fields/market-list';
import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { IndicatorList } from '../matrix/indicator-list';
import { EditorStore } from '../state/editor-store';
import { freshId } from '../state/lists';
import { CourseForm } from './course-form';

/** Everything of one overlay: what the role is about, and its skills with their indicators. */
@Component({
  selector: 'nr-overlay-editor',
  imports: [CourseForm, EntryList, EntryTemplate, IndicatorList, MarketList, TextField, TextList],
  template: `
    @let shown = overlay();
    <h2 tabindex="-1" [id]="path()">{{ shown.name || 'Without a name' }}</h2>
    <div class="row">
      <nr-text-field [path]="path() + '.name'" label="Name" [value]="shown.name" (changed)="set({ name: $event })" />
      <nr-text-field [path]="path() + '.kind'" label="Kind" hint="What kind of addition it is" [value]="shown.kind" (changed)="set({ kind: $event })" />
    </div>
    <nr-text-list [path]="path() + '.roleCore'" label="What the role is about" addWords="Add a line" [value]="shown.roleCore" (changed)="set({ roleCore: $event })" />
    <nr-entry-list [path]="path() + '.skills'" label="Skills" [entries]="shown.skills" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" asks="New skill" addWords="Add the skill" (changed)="set({ skills: $event })">
      <ng-template [nrEntry]="shown.skills" let-skill let-path="path" let-set="set" let-patch="patch">
        <div class="skill">
          <nr-text-field [path]="path + '.name'" label="Skill" [value]="skill.name" (changed)="patch({ name: $event })" />
          <nr-text-field [path]="path + '.description'" label="Description" [lines]="2" [value]="skill.description ?? ''" (changed)="set(described(skill, $event))" />
          <nr-indicator-list [path]="path + '.indicators'" [value]="skill.indicators" [newId]="newIdFor(skill)" (changed)="patch({ indicators: $event })" />
          <nr-text-list [path]="path + '.topics'" label="Topics" addWords="Add a topic" [value]="skill.topics" (changed)="patch({ topics: $event })" />
          <nr-course-form [path]="path + '.course'" [course]="skill.course" (changed)="set(taught(skill, $event))" />
        </div>
      </ng-template>
    </nr-entry-list>
    <nr-market-list [path]="path() + '.market'" label="Market figures" [value]="shown.market" (changed)="set({ market: $event })" />
  `,
  styleUrl: '../fields/parts.scss',
  styles: `
    .skill {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class OverlayEditor {
  readonly overlay = input.required<Overlay>();
  readonly ladder = input.required<Ladder>();
  readonly path = input.required<string>();
  readonly changed = output<Overlay>();
  private readonly store = inject(EditorStore);

  protected readonly nameOf = ({ name }: OverlaySkill): string => name;
  protected readonly make = (name: string): OverlaySkill => ({ id: freshId(name, this.overlay().skills.map(({ id }) => id), 'skill'), name, topics: [], course: null, indicators: [] });

  protected newIdFor({ id }: OverlaySkill): () => string {
    return () => this.store.newIndicatorId({ overlay: this.overlay().id, skill: id }, this.ladder());
  }

  protected described({ description: _description, ...skill }: OverlaySkill, description: string): OverlaySkill {
    return description === '' ? skill : { ...skill, description };
  }

  protected taught(skill: OverlaySkill, course: Course | null): OverlaySkill {
    return { ...skill, course };
  }

  protected set(fields: Partial<Overlay>): void {
    this.changed.emit({ ...this.overlay(), ...fields });
  }
}
