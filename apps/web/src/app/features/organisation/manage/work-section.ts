import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile, TeamEntry } from '@nextrung/api-client';

import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { PeopleService } from '../people-service';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';
import { bodyOf, detailErrors, detailsOf, type WorkingDetails } from './working-details';

/** Team, location, working time, and whether someone is employed. */
@Component({
  selector: 'nr-work-section',
  imports: [MatButton, SectionWords],
  templateUrl: './work-section.html',
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'work' },
})
export class WorkSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  private readonly teamsResource = httpResource<TeamEntry[]>(() => '/api/teams');
  /** The person's own team is there before the others are read. */
  protected readonly teams = computed(() => {
    const own = this.profile().team;
    return this.teamsResource.hasValue() ? this.teamsResource.value() : own ? [own] : [];
  });
  protected readonly saving = new SectionSaving(['teamId', 'location', 'workingShare'], this.changed);
  protected readonly saved = computed(() => detailsOf(this.profile()));
  /** What was entered and is not saved. */
  private readonly typed = signal<Partial<WorkingDetails>>({});
  protected readonly shown = computed<WorkingDetails>(() => ({ ...this.saved(), ...this.typed() }));
  protected readonly valueOf = valueOf;
  protected readonly isChecked = isChecked;

  protected change(change: Partial<WorkingDetails>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const errors = detailErrors(this.shown());
    if (Object.keys(errors).length > 0) return this.saving.refuse(errors);
    if (await this.saving.save(() => this.people.update(this.profile(), bodyOf(this.shown())), 'Saved.')) this.typed.set({});
  }
}
