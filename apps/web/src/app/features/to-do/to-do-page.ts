import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionToDo, EvidenceItem, ToDo, WaiverToSign } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { ToDoCount } from '../../shell/navigation/to-do-count';
import { OpenedNotice } from '../break-glass/index';
import { DigestNotice } from '../digests/index';
import { HandoverLines } from '../handovers/index';
import { StandInLines } from '../delegations/index';
import { AnswerAsk } from './answer-ask';
import { OwnAction } from './own-action';
import { RateItem } from './rate-item';
import { SignWaiver } from './sign-waiver';

/** What waits for the signed-in person: one item at a time. */
@Component({
  selector: 'nr-to-do-page',
  imports: [AnswerAsk, DigestNotice, EmptyState, ErrorState, HandoverLines, OpenedNotice, OwnAction, PageHeader, RateItem, RouterLink, SignWaiver, Skeleton, StandInLines],
  templateUrl: './to-do-page.html',
  styleUrl: './to-do-page.scss',
})
export default class ToDoPage {
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<ToDo>(() => '/api/to-do');
  protected readonly toDo = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  /** The queue as it was read; settled items leave it without moving the others. */
  protected readonly ratings = linkedSignal(() => this.toDo()?.ratings ?? []);
  protected readonly asks = linkedSignal(() => this.toDo()?.corroborations ?? []);
  protected readonly waivers = linkedSignal(() => this.toDo()?.waivers ?? []);
  protected readonly actions = linkedSignal(() => this.toDo()?.actions ?? []);
  protected readonly said = signal('');
  protected readonly at = signal(0);
  protected readonly current = computed(() => this.ratings()[this.at() % Math.max(1, this.ratings().length)] ?? null);
  /** The item just rated, with the claims that are open now. */
  protected readonly opened = signal<EvidenceItem | null>(null);

  protected rated(item: EvidenceItem): void {
    this.opened.set(item);
    this.count.reload();
  }

  protected next(): void {
    const done = this.opened();
    this.opened.set(null);
    if (done) this.ratings.update((queue) => queue.filter(({ item }) => item.id !== done.id));
  }

  protected skip(): void {
    this.at.update((at) => (at + 1) % Math.max(1, this.ratings().length));
  }

  protected answered(askId: string): void {
    this.asks.update((asks) => asks.filter(({ id }) => id !== askId));
    this.count.reload();
  }

  protected signed({ waiver }: WaiverToSign, said: string): void {
    this.waivers.update((waivers) => waivers.filter((one) => one.waiver.id !== waiver.id));
    this.settle(said);
  }

  protected closed({ action }: ActionToDo, said: string): void {
    this.actions.update((actions) => actions.filter((one) => one.action.id !== action.id));
    this.settle(said);
  }

  private settle(said: string): void {
    this.said.set(said);
    this.focus('.said');
    this.count.reload();
  }
}
