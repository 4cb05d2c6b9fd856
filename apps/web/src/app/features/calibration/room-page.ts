import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, leaveRoom, openInRoom } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { levelWords } from '../../shell/words/evidence-words';
import { ChangeForm } from './change-form';
import { DissentForm } from './dissent-form';
import { MovementLog } from './movements';
import { RoomLead } from './room-lead';
import { RoomPoll } from './room-poll';
import { RoomTimer } from './room-timer';
import { agendaWords, directionWords } from './room-words';
import { SeatsView } from './seats-view';
import { SpreadTable } from './spread-table';

/** The calibration room of a panel: the agenda, one case on the table, and what was sealed shown together. */
@Component({
  selector: 'nr-room-page',
  imports: [ChangeForm, DateText, DissentForm, EmptyState, ErrorState, MatButton, MovementLog, PageHeader, RoomLead, RoomTimer, RouterLink, SeatsView, Skeleton, SpreadTable],
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
  providers: [RoomPoll],
})
export default class RoomPage {
  readonly panelId = input.required<string>();
  /** `true`: without the names of those whom the cases are about. */
  readonly masked = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly focus = focusMover();
  private readonly poll = inject(RoomPoll);
  protected readonly room = this.poll.room;
  protected readonly lost = this.poll.lost;
  protected readonly problem = this.poll.problem;
  protected readonly isMasked = computed(() => this.masked() === 'true');
  protected readonly table = computed(() => this.room()?.onTable ?? null);
  protected readonly leads = computed(() => this.room()?.parts.includes('facilitator') ?? false);
  protected readonly seesLog = computed(() => this.room()?.parts.some((part) => part !== 'presenter') ?? false);
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly agendaWords = agendaWords;
  protected readonly words = levelWords;
  protected readonly directions = directionWords;

  constructor() {
    effect(() => {
      const address = `/api/panels/${this.panelId()}/room${this.isMasked() ? '?masked=true' : ''}`;
      untracked(() => { this.poll.begin(address); });
    });
  }

  protected open(caseId: string): Promise<void> {
    return this.run(async () => { await this.api.invoke(openInRoom, { caseId }); }, 'On the table.');
  }

  protected leave(caseId: string): Promise<void> {
    return this.run(async () => { await this.api.invoke(leaveRoom, { caseId }); }, 'You have left the room for this case.');
  }

  protected done(said: string): void {
    this.said.set(said);
    this.focus('.said');
    void this.poll.now();
  }

  protected again(): void {
    void this.poll.now();
  }

  protected mask(): void {
    void this.router.navigate([], { queryParams: { masked: this.isMasked() ? null : 'true' }, replaceUrl: true });
  }

  private async run(work: () => Promise<void>, said: string): Promise<void> {
    if (await this.saving.run(work)) this.done(said);
  }
}
