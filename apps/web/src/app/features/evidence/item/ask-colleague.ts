import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { EvidenceItem, PersonRef } from '@nextrung/api-client';

import { idempotencyKey } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { EvidenceService } from '../evidence-service';

/** Asks a colleague to confirm what they saw; they see this item only, without claims. */
@Component({
  selector: 'nr-ask-colleague',
  imports: [MatAutocompleteModule, MatButton, MatFormFieldModule, MatInput],
  template: `
    <form (submit)="ask($event)">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>Ask a colleague who saw it</mat-label>
        <input matInput autocomplete="off" [value]="text()" [matAutocomplete]="names" (input)="type($event)" />
        <mat-autocomplete #names="matAutocomplete" [displayWith]="nameOf" (optionSelected)="choose($event)">
          @for (person of found(); track person.id) {
            <mat-option [value]="person">{{ person.name }}</mat-option>
          }
        </mat-autocomplete>
      </mat-form-field>
      <button matButton="outlined" type="submit" [disabled]="!chosen() || busy()">Ask</button>
    </form>
    <p class="caption">They see the title, the situation, what happened, your contribution, the result, the dates and the link. Never your claims or ratings.</p>
    @if (problem(); as said) {
      <p class="form-problem" role="alert">{{ said }}</p>
    }
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    mat-form-field {
      flex: 1 1 240px;
      max-inline-size: 360px;
    }
  `,
})
export class AskColleague {
  readonly itemId = input.required<string>();
  readonly asked = output<EvidenceItem>();
  private readonly service = inject(EvidenceService);
  protected readonly text = signal('');
  protected readonly chosen = signal<PersonRef | null>(null);
  protected readonly problem = signal('');
  protected readonly busy = signal(false);
  private readonly directory = httpResource<PersonRef[]>(() => (this.text().trim().length >= 2 ? { url: '/api/people/directory', params: { q: this.text().trim() } } : undefined));
  protected readonly found = computed(() => (this.directory.hasValue() ? this.directory.value() : []));
  protected readonly nameOf = (person: PersonRef | string | null): string => (typeof person === 'object' && person ? person.name : (person ?? ''));

  protected type({ target }: Event): void {
    this.chosen.set(null);
    if (target instanceof HTMLInputElement) this.text.set(target.value);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const person = option.value as PersonRef;
    this.chosen.set(person);
    this.text.set(person.name);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const colleague = this.chosen();
    if (!colleague) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      this.asked.emit(await this.service.ask(this.itemId(), colleague.id, '', idempotencyKey()['Idempotency-Key']));
      this.chosen.set(null);
      this.text.set('');
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}
