import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, createTeam, deleteTeam, renameTeam, type TeamEntry } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey, ifMatch } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';

/** Teams with how many people are in each; administrators add, rename and delete them. */
@Component({
  selector: 'nr-teams-page',
  imports: [EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './teams-page.html',
  styleUrl: './teams-page.scss',
})
export default class TeamsPage {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<TeamEntry[]>(() => '/api/teams');
  protected readonly teams = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));

  protected readonly adding = new Saving(['name']);
  protected readonly name = signal('');
  /** The same key for every try at the same name. */
  private key = idempotencyKey();
  protected readonly changing = new Saving(['name']);
  protected readonly open = signal<{ readonly id: string; readonly what: 'rename' | 'delete' } | null>(null);
  protected readonly newName = signal('');
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  protected may(operation: string): boolean {
    return this.session.person()?.can.includes(operation) ?? false;
  }

  protected begin({ id, name }: TeamEntry, what: 'rename' | 'delete'): void {
    this.changing.clear();
    this.said.set('');
    this.newName.set(name);
    this.open.set({ id, what });
    this.focus(`#team-${id} :is(input, [data-first])`);
  }

  protected dismiss({ id }: TeamEntry): void {
    this.open.set(null);
    this.focus(`#team-${id} button`);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    this.said.set('');
    if (name === '') return this.adding.refuse({ name: 'Enter a name.' });
    const done = await this.adding.run(async () => {
      await this.api.invoke(createTeam, { body: { name }, ...this.key });
    });
    const status = this.adding.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    if (!done) return;
    this.name.set('');
    this.tell(`${name} is added.`);
  }

  protected async rename(event: Event, { id, version }: TeamEntry): Promise<void> {
    event.preventDefault();
    const name = this.newName().trim();
    if (name === '') return this.changing.refuse({ name: 'Enter a name.' });
    const done = await this.changing.run(async () => {
      await this.api.invoke(renameTeam, { teamId: id, body: { name }, ...ifMatch(version) });
    });
    if (done) this.close(`The team is called ${name} now.`);
    else if (this.changing.problem()?.status === 412) this.resource.reload();
  }

  protected async remove({ id, name }: TeamEntry): Promise<void> {
    const done = await this.changing.run(async () => {
      await this.api.invoke(deleteTeam, { teamId: id });
    });
    if (done) this.close(`${name} is deleted.`);
  }

  private close(said: string): void {
    this.open.set(null);
    this.tell(said);
    this.focus('.said');
  }

  private tell(said: string): void {
    this.said.set(said);
    this.resource.reload();
  }
}
