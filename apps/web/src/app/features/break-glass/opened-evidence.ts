import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GrantView, PersonProfile } from '@nextrung/api-client';
import { EmptyState, ErrorState, Sheet } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { MomentText, momentText } from '../../shell/words/moment-text';
import { stateSentence } from './grant-words';
import { GrantsService } from './grants-service';
import { OpenGrantForm } from './open-grant';

/** On a person's page: who opened the evidence, and for an administrator the way to do so. */
@Component({
  selector: 'nr-opened-evidence',
  imports: [EmptyState, ErrorState, MatButton, MomentText, OpenGrantForm, Sheet],
  templateUrl: './opened-evidence.html',
  styleUrl: './opened-evidence.scss',
})
export class OpenedEvidence {
  readonly profile = input.required<PersonProfile>();
  /** What the reader may see of the person is another by now. */
  readonly changed = output();

  private readonly session = inject(SessionStore);
  private readonly service = inject(GrantsService);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<GrantView[]>(() => (this.can('grant.list') ? `/api/people/${this.profile().id}/grants` : undefined));
  private readonly grants = computed(() => (this.resource.hasValue() ? this.resource.value() : []));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly open = computed(() => this.grants().filter(({ state }) => state === 'open'));
  protected readonly past = computed(() => this.grants().filter(({ state }) => state !== 'open'));
  protected readonly self = computed(() => this.profile().relation === 'self');
  /** An administrator to whom the evidence is not open. */
  protected readonly shut = computed(() => this.can('grant.open') && !this.can('evidence.list'));
  protected readonly saving = new Saving();
  protected readonly asking = signal(false);
  protected readonly said = signal('');

  protected can(operation: string): boolean {
    return this.profile().can.includes(operation);
  }

  protected mine({ holder }: GrantView): boolean {
    return holder.id === this.session.person()?.id;
  }

  protected state(grant: GrantView): string {
    return stateSentence(grant, this.timeZone());
  }

  protected opened(grant: GrantView): void {
    this.asking.set(false);
    this.settle(`Open until ${momentText(grant.expiresAt, this.timeZone())}. ${grant.person.name} is told.`);
  }

  protected async close(grant: GrantView): Promise<void> {
    if (await this.saving.run(async () => void (await this.service.end(grant)))) this.settle('Closed.');
    // Over already, or closed by someone else: the page shows how it is.
    else if (this.saving.problem()?.status === 409) this.resource.reload();
  }

  protected dismiss(): void {
    this.asking.set(false);
    this.focus('.opener');
  }

  private settle(said: string): void {
    this.said.set(said);
    this.resource.reload();
    this.changed.emit();
    this.focus('.said');
  }

  private timeZone(): string {
    return this.session.organisation()?.timeZone ?? 'UTC';
  }
}
