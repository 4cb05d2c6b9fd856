import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Course } from '@nextrung/domain/ladder';

import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';

const NEW: Course = { name: '', by: '', platform: '', usdPerMonth: null };

/** A course that teaches a skill, where there is one. */
@Component({
  selector: 'nr-course-form',
  imports: [MatButton, NumberField, TextField],
  template: `
    @if (course(); as shown) {
      <div class="row">
        <nr-text-field [path]="path() + '.name'" label="Course" [value]="shown.name" (changed)="set({ name: $event })" />
        <nr-text-field [path]="path() + '.by'" label="By" [value]="shown.by" (changed)="set({ by: $event })" />
      </div>
      <div class="row">
        <nr-text-field [path]="path() + '.platform'" label="Platform" [value]="shown.platform" (changed)="set({ platform: $event })" />
        <nr-number-field [path]="path() + '.usdPerMonth'" label="US dollars a month" [whole]="false" [optional]="true" [value]="shown.usdPerMonth" (changed)="set({ usdPerMonth: $event })" />
      </div>
      <div class="flush"><button matButton type="button" (click)="changed.emit(null)">Remove the course</button></div>
    } @else {
      <div><button matButton="outlined" type="button" (click)="changed.emit(fresh)">Add a course</button></div>
    }
  `,
  styleUrl: '../fields/parts.scss',
})
export class CourseForm {
  readonly path = input.required<string>();
  readonly course = input.required<Course | null>();
  readonly changed = output<Course | null>();
  protected readonly fresh = NEW;

  protected set(fields: Partial<Course>): void {
    this.changed.emit({ ...(this.course() ?? NEW), ...fields });
  }
}
