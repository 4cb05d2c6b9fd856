import { Component, computed, inject, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@nextrung/api-client';
import { isPacketOpen } from '@nextrung/domain/promotion';
import { DateText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { focusMover } from '../../../shell/forms/focus-mover';
import { NeedForm } from './need-form';

/** The business need of a case: as it stands, and while the packet is open to be written. */
@Component({
  selector: 'nr-need-section',
  imports: [DateText, MatButton, NeedForm, RichTextView],
  template: `
    <h2 id="business-need-heading" tabindex="-1">Business need</h2>
    @let need = view().need;
    @if (writing()) {
      <nr-need-form [view]="view()" (saved)="writing.set(false); changed.emit({ view: $event, said: 'Saved.' })" (seen)="changed.emit({ view: $event, said: '' })" (dismissed)="dismiss()" />
    } @else {
      @if (need) {
        <ui-rich-text class="reading" [text]="need.need" />
        <p class="caption">Written by {{ need.writtenBy.name }}, {{ need.writtenOn | dateText }}.</p>
        @if (need.outcome) {<p><strong>{{ need.outcome === 'needed' ? 'The role is needed.' : 'The role is not needed now, so nobody is promoted to it.' }}</strong> {{ need.reason }} <span class="caption">Decided without the name{{ need.decidedOn ? ', ' : '' }}{{ need.decidedOn | dateText: '' }}.</span></p>}
      } @else {
        <p class="secondary">Nobody has said yet why the organisation needs the role.</p>
      }
      @if (mayWrite() && (kept() || !asked())) {<div class="buttons"><button matButton="outlined" type="button" class="write" (click)="writing.set(true)">{{ kept() ? 'Go on with what you typed' : need ? 'Edit the business need' : 'Write the business need' }}</button></div>}
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'business-need-heading' },
})
export class NeedSection {
  readonly view = input.required<CaseView>();
  /** It is asked for above already. */
  readonly asked = input(false);
  readonly writing = model(false);
  readonly changed = output<{ readonly view: CaseView; readonly said: string }>();
  private readonly focus = focusMover();
  private readonly drafts = inject(LocalDrafts);
  /** A text that was typed here and not saved, as of when the form was last closed. */
  protected readonly kept = computed(() => !this.writing() && this.drafts.read(`business-need.${this.view().id}`) !== null);
  protected readonly mayWrite = computed(() => isPacketOpen(this.view().state) && this.view().parts.some((part) => part === 'person' || part === 'presenter'));

  protected dismiss(): void {
    this.writing.set(false);
    this.focus(this.asked() ? '#business-need-heading' : '.write');
  }
}
