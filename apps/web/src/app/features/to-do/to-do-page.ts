import { SlicePipe } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ActionToDo, EvidenceItem, ObservationToAnswer, PersonRef, QuestionToAnswer, QueueItem, OfferView, OngoingItem, PersonProfile, ToDo, WaiverToSign } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { OfferEvidenceSheet } from '../../shell/navigation/offer-evidence';
import { ToDoCount } from '../../shell/navigation/to-do-count';
import { remembered } from '../../shell/pages/page-memory';
import { SessionStore } from '../../shell/session/session-store';
import { OpenedNotice } from '../break-glass/index';
import { CaseToDoLines } from '../cases/to-do/index';
import { AnswerCorrection, JudgeConfirmation } from '../corroborations/index';
import { DigestNotice } from '../digests/index';
import { HandoverLines } from '../handovers/index';
import { StandInLines } from '../delegations/lines/index';
import { AnswerOffer, type OfferAnswered, OfferedLines } from '../offers/index';
import { type ActionMoved, PlanToDoLines } from '../plan/index';
import { AnswerAsk } from './answer-ask';
import { inboxGroups, waitingText } from './inbox-groups';
import { InboxOverview } from './inbox-overview';
import { LapseLines } from './lapse-lines';
import { MayRate } from './may-rate';
import { OwnAction } from './own-action';
import { OwnObservations } from './own-observations';
import { OwnQuestions } from './own-questions';
import { RateItem } from './rate-item';
import { PAGE, ShowMore } from './show-more';
import { SignWaiver } from './sign-waiver';
import { StillGoing } from './still-going';

/** What waits for the signed-in person: by kind, and what is to be rated one item at a time. */
@Component({
  selector: 'nr-to-do-page',
  imports: [AnswerAsk, AnswerOffer, AnswerCorrection, CaseToDoLines, DateText, DigestNotice, EmptyState, ErrorState, HandoverLines, InboxOverview, JudgeConfirmation, LapseLines, MatButton, OfferedLines, MayRate, OpenedNotice, OwnAction, OwnObservations, OwnQuestions, PageHeader, PlanToDoLines, RateItem, RouterLink, ShowMore, SignWaiver, Skeleton, SlicePipe, StandInLines, StillGoing],
  templateUrl: './to-do-page.html',
  styleUrl: './to-do-page.scss',
})
export default class ToDoPage {
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<ToDo>(() => '/api/to-do');
  private readonly memory = remembered(() => 'to-do', this.resource);
  protected readonly toDo = this.memory.shown;
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  /** The queue as it was read; settled items leave it without moving the others. */
  protected readonly ratings = linkedSignal(() => this.toDo()?.ratings ?? []);
  protected readonly mayRate = linkedSignal(() => this.toDo()?.mayRate ?? []);
  protected readonly questions = linkedSignal(() => this.toDo()?.questions ?? []);
  protected readonly observations = linkedSignal(() => this.toDo()?.observations ?? []);
  protected readonly asks = linkedSignal(() => this.toDo()?.corroborations ?? []);
  protected readonly corrections = linkedSignal(() => this.toDo()?.corrections ?? []);
  protected readonly confirmations = linkedSignal(() => this.toDo()?.confirmations ?? []);
  protected readonly waivers = linkedSignal(() => this.toDo()?.waivers ?? []);
  protected readonly actions = linkedSignal(() => this.toDo()?.actions ?? []);
  protected readonly plan = linkedSignal(() => this.toDo()?.plan ?? []);
  protected readonly offers = linkedSignal(() => this.toDo()?.offers ?? []);
  protected readonly ongoing = linkedSignal(() => this.toDo()?.ongoing ?? []);
  protected readonly offered = linkedSignal(() => this.toDo()?.offered ?? []);
  protected readonly offering = inject(OfferEvidenceSheet);
  protected readonly session = inject(SessionStore);
  protected readonly ladder = inject(LadderStore);
  private readonly own = httpResource<PersonProfile>(() => (this.offers().length > 0 ? `/api/people/${this.session.person()?.id ?? ''}` : undefined));
  protected readonly profile = computed(() => (this.own.hasValue() ? this.own.value() : null));
  /** The item that an offer just became. */
  protected readonly accepted = signal<EvidenceItem | null>(null);
  protected readonly said = signal('');
  protected readonly at = signal(0);
  /** How many have left the queue since it was read. */
  protected readonly done = linkedSignal({ source: this.toDo, computation: () => 0 });
  protected readonly current = computed(() => this.ratings()[this.at() % Math.max(1, this.ratings().length)] ?? null);
  /** How many are left to rate, also beyond those that were read. */
  protected readonly rest = computed(() => this.ratings().length + Math.max(0, (this.toDo()?.ratingsTotal ?? 0) - (this.toDo()?.ratings.length ?? 0)));
  protected readonly groups = computed(() => {
    const toDo = this.toDo();
    if (toDo === null) return [];
    return inboxGroups({
      ratings: this.ratings(), ratingsTotal: this.rest(), mayRate: this.mayRate(), questions: this.questions(), observations: this.observations(), corroborations: this.asks(), corrections: this.corrections(),
      confirmations: this.confirmations(), waivers: this.waivers(), actions: this.actions(), plan: this.plan(), bars: toDo.bars, cases: toDo.cases, rooms: toDo.rooms, needs: toDo.needs, firstLooks: toDo.firstLooks, offers: this.offers(), ongoing: this.ongoing(), drafts: toDo.drafts, lapses: toDo.lapses, handovers: toDo.handovers,
    }, this.session.today());
  });
  private readonly limits = signal<Readonly<Record<string, number>>>({});
  /** The item just rated, with the claims that are open now. */
  protected readonly opened = signal<EvidenceItem | null>(null);

  protected go(id: string): void {
    this.focus(`#${id}`);
  }

  protected shownOf(list: string): number {
    return this.limits()[list] ?? PAGE;
  }

  protected showMore(list: string): void {
    this.limits.update((limits) => ({ ...limits, [list]: this.shownOf(list) + PAGE }));
  }

  protected waits(since: string): string {
    return waitingText(since, this.session.today());
  }

  protected rated(item: EvidenceItem): void {
    this.opened.set(item);
    this.recount();
  }

  protected next(): void {
    const done = this.opened();
    this.opened.set(null);
    if (done) this.drop(done);
    this.focus('nr-rate-item fieldset input, #rate, .said');
  }

  protected skip(): void {
    this.at.update((at) => (at + 1) % Math.max(1, this.ratings().length));
  }

  /** Without a rating: a question is open, or it is left to others. */
  protected leave(item: EvidenceItem, said: string): void {
    this.drop(item);
    this.settle(said);
  }

  /** Work that they may rate beside the line manager goes to the end of the queue. */
  protected begin(items: readonly QueueItem[]): void {
    this.mayRate.update((others) => others.filter((one) => !items.includes(one)));
    this.at.set(this.ratings().length);
    this.ratings.update((queue) => [...queue, ...items]);
    this.focus('#rate');
  }

  protected leftTo({ person, declined }: { person: PersonRef; declined: number }): void {
    this.mayRate.update((items) => items.filter(({ item }) => item.person.id !== person.id));
    this.settle(`${declined === 1 ? '1 item' : `${String(declined)} items`} of ${person.name} left to the line manager, on record.`);
  }

  protected questionAnswered({ question }: QuestionToAnswer): void {
    this.questions.update((questions) => questions.filter((one) => one.question.id !== question.id));
    this.settle(`Answered. ${question.askedBy.name} has the item back in their list.`);
  }

  protected observationAnswered({ observation }: ObservationToAnswer): void {
    this.observations.update((observations) => observations.filter((one) => one.observation.id !== observation.id));
    this.settle('Answered. It stands beside the observation, at the item.');
  }

  /** A tick stays until the page is read again; what was agreed, done or dropped goes. */
  protected planMoved({ action, said }: ActionMoved): void {
    if (said === '') this.plan.update((plan) => plan.map((one) => (one.action.id === action.id ? { ...one, action } : one)));
    else {
      this.plan.update((plan) => plan.filter((one) => one.action.id !== action.id));
      this.settle(said);
    }
  }

  protected answered(askId: string): void {
    this.asks.update((asks) => asks.filter(({ id }) => id !== askId));
    this.recount();
  }

  protected replied(askId: string, said: string): void {
    this.corrections.update((corrections) => corrections.filter((one) => one.askId !== askId));
    this.settle(said);
  }

  protected judged(askId: string, said: string): void {
    this.confirmations.update((confirmations) => confirmations.filter((one) => one.askId !== askId));
    this.settle(said);
  }

  protected signed({ waiver }: WaiverToSign, said: string): void {
    this.waivers.update((waivers) => waivers.filter((one) => one.waiver.id !== waiver.id));
    this.settle(said);
  }

  protected closed({ action }: ActionToDo, said: string): void {
    this.actions.update((actions) => actions.filter((one) => one.action.id !== action.id));
    this.settle(said);
  }

  private drop({ id }: EvidenceItem): void {
    this.ratings.update((queue) => queue.filter(({ item }) => item.id !== id));
    this.done.update((done) => done + 1);
    if (this.ratings().length === 0 && this.rest() > 0) this.resource.reload();
  }

  protected offerAnswered({ id }: OfferView, { item }: OfferAnswered): void {
    this.offers.update((offers) => offers.filter((one) => one.id !== id));
    this.settle(item === null ? 'Declined. Its author reads it.' : item.state === 'shared' ? 'Yours now, and shared with your managers.' : 'Yours now, and private. It counts once you share it.');
    this.accepted.set(item);
  }

  protected takenBack({ id }: OfferView): void {
    this.offered.update((offers) => offers.filter((one) => one.id !== id));
    this.settle('Taken back.');
  }

  protected heard({ id }: OngoingItem, said: string): void {
    this.ongoing.update((items) => items.filter((one) => one.id !== id));
    this.settle(said);
  }

  private settle(said: string): void {
    this.accepted.set(null);
    this.said.set(said);
    this.focus('#settled');
    this.recount();
  }

  private recount(): void {
    this.memory.forget();
    this.count.reload();
  }
}
