import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { SessionStore } from '../../../shell/session/session-store';
import { mutualLine, sawLine, voiceLine, weightLine } from '../voice-words';
import { AskSheet } from './ask-sheet';

/** Who was asked about an item, and what they said. */
@Component({
  selector: 'nr-colleagues',
  imports: [AskSheet, MatButton],
  template: `
    @for (voice of voices(); track voice.id) {
      <div class="voice">
        <p>{{ voice.line }}@if (voice.note) {. “{{ voice.note }}”}</p>
        @if (voice.growth) {<p>Could be better: “{{ voice.growth }}”</p>}
        @for (line of voice.captions; track line) {<p class="caption">{{ line }}</p>}
      </div>
    } @empty {
      <p class="secondary">No one has confirmed this yet.</p>
    }
    @if (item().can.includes('corroboration.ask')) {
      <div><button matButton="outlined" type="button" (click)="open.set(true)">Ask somebody who saw it</button></div>
    }
    @if (open()) {<nr-ask-sheet [itemId]="item().id" [isPrivate]="item().state === 'private'" (asked)="done($event)" (closed)="close()" />}
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .voice {
      display: grid;
      gap: 4px;
      overflow-wrap: anywhere;
    }
  `,
})
export class Colleagues {
  readonly item = input.required<EvidenceItem>();
  readonly asked = output<{ item: EvidenceItem; said: string }>();
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly open = signal(false);
  protected readonly voices = computed(() => {
    const { corroborations, person } = this.item();
    const own = person.id === this.session.person()?.id;
    return corroborations.map((voice) => ({
      id: voice.id, line: voiceLine(voice), note: voice.note, growth: voice.growth,
      captions: [sawLine(voice), weightLine(voice), mutualLine(voice, person.name, own)].filter((line) => line !== ''),
    }));
  });

  protected done({ item, said, stays }: { item: EvidenceItem; said: string; stays: boolean }): void {
    this.asked.emit({ item, said });
    if (!stays) this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.focus('button');
  }
}
