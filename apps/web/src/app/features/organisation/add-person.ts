import { Component, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { type Problem, toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { PeopleService } from './people-service';
import { PersonPicker } from './person-picker';

/** Adds one person by hand. */
@Component({
  selector: 'nr-add-person',
  imports: [MatButton, PersonPicker],
  template: `
    <form (submit)="add($event)">
      <label>Name <input type="text" autocomplete="off" [value]="name()" (input)="name.set(valueOf($event))" />@if (error('name'); as text) {<span class="error">{{ text }}</span>}</label>
      <label>E-mail <input type="email" autocomplete="off" [value]="email()" (input)="email.set(valueOf($event))" />@if (error('email'); as text) {<span class="error">{{ text }}</span>}</label>
      <label>Rung
        <select (change)="rung.set(valueOf($event))">
          <option value="">None</option>
          @for (one of ladder.ladder()?.rungs; track one.id) {<option [value]="one.id">{{ one.title }}</option>}
        </select>
      </label>
      @if (rung()) {<label>On it since <input type="date" [value]="since()" (input)="since.set(valueOf($event))" />@if (error('levelSince'); as text) {<span class="error">{{ text }}</span>}</label>}
      @if (!rung()) {<label class="check"><input type="checkbox" [checked]="aspiring()" (change)="aspiring.set(!aspiring())" /> On the way into product management: logs evidence of their own, towards the first rung</label>}
      <nr-person-picker [label]="session.isAdmin() ? 'Manager' : 'Manager (left empty: you)'" (picked)="managerId.set($event?.id ?? null)" />
      @if (error('managerId'); as text) {<span class="error">{{ text }}</span>}
      @if (session.isAdmin()) {<label class="check"><input type="checkbox" [checked]="isAdmin()" (change)="isAdmin.set(!isAdmin())" /> Administrator: keeps people and structure</label>}
      @if (problem(); as said) {<p class="form-problem" role="alert">{{ said.title }} {{ said.detail }}</p>}
      <button matButton="filled" type="submit" [disabled]="busy()">Add</button>
    </form>
  `,
  styleUrl: './fields.scss',
})
export class AddPersonForm {
  readonly added = output<string>();
  private readonly people = inject(PeopleService);
  protected readonly ladder = inject(LadderStore);
  protected readonly session = inject(SessionStore);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly rung = signal('');
  protected readonly since = signal(this.session.today());
  protected readonly managerId = signal<string | null>(null);
  protected readonly isAdmin = signal(false);
  protected readonly aspiring = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);

  protected valueOf({ target }: Event): string {
    return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
  }

  protected error(field: string): string {
    return this.problem()?.errors.find((one) => one.field === field)?.message ?? '';
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const managerId = this.managerId();
      const person = await this.people.add({
        name: this.name(), email: this.email(), rung: this.rung() || null, ...(this.rung() && { levelSince: this.since() }), ...(managerId && { managerId }), ...(this.isAdmin() && { isAdmin: true }),
        ...(this.aspiring() && !this.rung() && { aspiring: true }),
      });
      this.added.emit(`${person.name} is added. Invite them under Manage.`);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
