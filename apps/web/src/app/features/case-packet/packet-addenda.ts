import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { addToPacket, Api } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { keptText } from '../../shell/drafts/kept-text';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { RichArea } from '../../shell/forms/rich-area';
import { Saving } from '../../shell/forms/saving';
import { PacketStore } from './packet-store';

/** What was added after the packet was locked: beside it, never in it. */
@Component({
  selector: 'nr-packet-addenda',
  imports: [DateText, MatButton, RichArea, RichTextView],
  template: `
    @for (addendum of packet()?.addenda; track addendum.id) {
      <div class="addendum"><p class="caption">{{ addendum.by.name }}, {{ addendum.on | dateText }}</p><ui-rich-text [text]="addendum.text" [level]="4" /></div>
    } @empty {
      <p class="secondary" tabindex="-1">Nothing has been added since.</p>
    }
    @if (packet()?.mayAdd) {
      <form novalidate (submit)="add($event)">
        @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
        <label for="addendum">Add a fact</label>
        <nr-rich-area fieldId="addendum" [text]="text()" (textChange)="text.set($event)" />
        <p class="caption">It stands beside the packet with your name and the day, and is never changed or taken back.</p>
        <span class="field-error">{{ saving.error('text') }}</span>
        <div class="buttons"><button matButton="outlined" type="submit" [disabled]="saving.busy()">Add it</button></div>
      </form>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .addendum {
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--nr-border);
      overflow-wrap: anywhere;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class PacketAddendaSection {
  private readonly api = inject(Api);
  private readonly store = inject(PacketStore);
  private readonly focus = focusMover();
  protected readonly packet = this.store.packet;
  private readonly draftName = computed(() => `case-addendum.${this.packet()?.caseId ?? ''}`);
  protected readonly text = keptText(this.draftName, inject(LocalDrafts));
  protected readonly saving = new Saving(['text']);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '') return this.saving.refuse({ text: 'Write something first.' });
    await this.saving.create(async (key) => {
      const { addenda } = await this.api.invoke(addToPacket, { caseId: this.packet()?.caseId ?? '', body: { text }, ...key });
      this.store.packet.update((packet) => packet && { ...packet, addenda });
      this.text.set('');
      this.focus('textarea');
    });
  }
}
