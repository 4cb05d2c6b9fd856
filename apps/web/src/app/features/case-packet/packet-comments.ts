import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, commentOnPacket, type PacketComments, type PacketSection, resolvePacketComment } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { keptText } from '../../shell/drafts/kept-text';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { PacketStore } from './packet-store';
import { sectionWords } from './sections';

/** What the person and whoever presents the case say to each other about one part of the draft. */
@Component({
  selector: 'nr-packet-comments',
  imports: [DateText, MatButton],
  template: `
    @for (comment of open(); track comment.id) {
      <div class="comment">
        <p class="caption">{{ comment.by.name }}, {{ comment.on | dateText }}</p>
        <p class="words">{{ comment.text }}</p>
        <button matButton type="button" [disabled]="saving.busy()" (click)="resolve(comment.id)">Dealt with<span class="visually-hidden"> {{ comment.text }}</span></button>
      </div>
    }
    @if (writing()) {
      <form novalidate (submit)="send($event)">
        <label class="field">Comment on {{ words[section()] }}<textarea rows="3" maxlength="2000" data-first [value]="text()" (input)="text.set(valueOf($event))"></textarea></label>
        <div class="buttons"><button matButton="outlined" type="submit" [disabled]="saving.busy()">Send</button><button matButton type="button" (click)="leave()">Cancel</button></div>
      </form>
    } @else {
      <button matButton type="button" class="begin" (click)="begin()">Comment<span class="visually-hidden"> on {{ words[section()] }}</span></button>
    }
    @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
    @if (settled().length) {
      <details><summary>Dealt with ({{ settled().length }})</summary>@for (comment of settled(); track comment.id) {<p class="caption">{{ comment.by.name }}, {{ comment.on | dateText }}: {{ comment.text }}</p>}</details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      align-content: start;
      min-inline-size: 0;
      font-family: var(--nr-font);
      font-size: var(--nr-body);
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    .comment {
      display: grid;
      gap: 4px;
      padding: 8px 12px;
      border-inline-start: 2px solid var(--nr-border);
    }
    .words {
      white-space: pre-line;
    }
    button {
      justify-self: start;
    }
    summary {
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
      cursor: pointer;
    }
  `,
})
export class PacketCommentsPanel {
  readonly section = input.required<PacketSection>();

  private readonly api = inject(Api);
  private readonly store = inject(PacketStore);
  private readonly focus = focusMover();
  private readonly draftName = computed(() => `case-packet-comment.${this.store.packet()?.caseId ?? ''}.${this.section()}`);
  private readonly all = computed(() => (this.store.desk()?.comments ?? []).filter(({ section }) => section === this.section()));
  protected readonly open = computed(() => this.all().filter(({ resolvedOn }) => resolvedOn === null));
  protected readonly settled = computed(() => this.all().filter(({ resolvedOn }) => resolvedOn !== null));
  protected readonly text = keptText(this.draftName, inject(LocalDrafts));
  private readonly begun = signal(false);
  protected readonly writing = computed(() => this.begun() || this.text() !== '');
  protected readonly saving = new Saving();
  protected readonly words = sectionWords;
  protected readonly valueOf = valueOf;

  protected begin(): void {
    this.begun.set(true);
    this.focus('[data-first]');
  }

  protected leave(): void {
    this.text.set('');
    this.begun.set(false);
    this.focus('.begin');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '') return this.leave();
    if (await this.saving.create(async (key) => this.settle(await this.api.invoke(commentOnPacket, { caseId: this.caseId(), body: { section: this.section(), text }, ...key })))) this.leave();
  }

  protected async resolve(commentId: string): Promise<void> {
    if (await this.saving.run(async () => this.settle(await this.api.invoke(resolvePacketComment, { caseId: this.caseId(), commentId })))) this.focus('.begin');
  }

  private settle({ comments }: PacketComments): void {
    this.store.packet.update((packet) => packet && { ...packet, desk: packet.desk && { ...packet.desk, comments } });
  }

  private caseId(): string {
    return this.store.packet()?.caseId ?? '';
  }
}
