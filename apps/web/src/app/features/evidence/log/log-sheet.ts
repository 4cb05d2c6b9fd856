import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem, PersonProfile } from '@nextrung/api-client';
import { Sheet } from '@nextrung/ui';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import type { Problem } from '../../../shell/http/problem';
import { LogEvidence } from '../../../shell/navigation/log-evidence';
import { Outbox } from '../../../shell/outbox/outbox';
import type { Waiting } from '../../../shell/outbox/waiting';
import { SessionStore } from '../../../shell/session/session-store';
import { emptyDraft, inputOf, keptDraft } from '../form/evidence-draft';
import { EvidenceForm } from '../form/evidence-form';
import { ItemEditor } from '../item/item-editor';
import { SavedItem } from './saved-item';
import { WaitingItems } from './waiting-items';

const DRAFT = 'log-evidence';
/** Characters that a title may have. */
const MOST_TITLE = 200;

/**
 * Logs an item from anywhere, and gives the page back afterwards. What is typed stays in this browser; what is saved is kept
 * here, too, until the server has it.
 */
@Component({
  selector: 'nr-log-sheet',
  imports: [EvidenceForm, ItemEditor, MatButton, SavedItem, Sheet, WaitingItems],
  templateUrl: './log-sheet.html',
  styleUrl: './log-sheet.scss',
})
export default class LogSheet {
  protected readonly logEvidence = inject(LogEvidence);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(LocalDrafts);
  private readonly outbox = inject(Outbox);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly own = httpResource<PersonProfile>(() => `/api/people/${this.session.person()?.id ?? ''}`);
  protected readonly profile = computed(() => (this.own.hasValue() ? this.own.value() : null));
  /** An untouched draft: empty, or with what the page that opened the sheet begins with. */
  private readonly fresh = computed(() => ({ ...emptyDraft(this.session.today()), title: this.logEvidence.beginning().slice(0, MOST_TITLE) }));
  protected readonly draft = signal(keptDraft(this.drafts.read(DRAFT), this.session.today()) ?? this.fresh());
  protected readonly dirty = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.fresh()));
  /** The beginning that an unfinished text stands in the way of. */
  protected readonly offered = computed(() => (this.dirty() && !this.draft().title.startsWith(this.fresh().title) ? this.fresh().title : ''));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly saving = signal(false);
  /** The item that was just saved. */
  protected readonly saved = signal<EvidenceItem | null>(null);
  protected readonly stronger = signal(false);
  /** What was just saved and waits: the key under which it is sent. */
  private readonly held = signal<string | null>(null);
  protected readonly said = computed(() => (this.held() === null ? '' : 'Saved in this browser. It waits to be sent, and goes out by itself when the connection is back.'));

  constructor() {
    this.focusFirst();
    this.drafts.follow(() => DRAFT, () => (this.dirty() && !untracked(this.saving) ? this.draft() : undefined));
    effect(() => {
      const sent = this.outbox.sent();
      if (sent !== null && sent.key === untracked(this.held)) untracked(() => this.arrived(sent.item));
    });
  }

  protected discard(): void {
    this.logEvidence.beginning.set('');
    this.begin();
  }

  protected begin(): void {
    this.drafts.drop(DRAFT);
    this.draft.set(this.fresh());
    this.problem.set(null);
    this.focusFirst();
  }

  protected another(): void {
    this.saved.set(null);
    this.discard();
  }

  /** What waits, or was refused, goes back into the fields, which are empty. */
  protected takeUp(waiting: Waiting): void {
    this.outbox.remove(waiting);
    this.saved.set(null);
    this.held.set(null);
    this.draft.set(keptDraft(waiting.draft, this.session.today()) ?? { ...this.fresh(), title: waiting.body.title });
    this.problem.set(waiting.problem);
    this.focusFirst();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.save(false);
  }

  protected key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save(false);
  }

  protected async save(share: boolean): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    this.problem.set(null);
    try {
      await this.send(share);
    } finally {
      this.saving.set(false);
    }
  }

  private async send(share: boolean): Promise<void> {
    const draft = this.draft();
    const kept = this.outbox.put(inputOf(draft), draft, share);
    const one = kept ?? this.outbox.loose(inputOf(draft), draft, share);
    // From here on it is kept among what waits, and once is enough.
    if (kept !== null) this.drafts.drop(DRAFT);
    const sent = await this.outbox.send(one);
    if (sent.state === 'sent') return this.arrived(sent.item);
    if (sent.state === 'waiting' && kept !== null) {
      this.held.set(one.key);
      return this.clear();
    }
    this.outbox.remove(one);
    this.drafts.keep(DRAFT, draft);
    this.problem.set(sent.problem);
  }

  private arrived(item: EvidenceItem): void {
    this.held.set(null);
    this.clear();
    this.stronger.set(false);
    this.saved.set(item);
  }

  private clear(): void {
    this.logEvidence.beginning.set('');
    this.drafts.drop(DRAFT);
    this.draft.set(this.fresh());
  }

  // The sheet has given the focus to its close button; typing should begin at once.
  private focusFirst(): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>('[data-first]')?.focus(), { injector: this.injector });
  }
}
