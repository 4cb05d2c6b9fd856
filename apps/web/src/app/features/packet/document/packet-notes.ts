import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PacketDocument } from '@nextrung/api-client';
import { DateText, PeriodText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

/** What stands at the end of a packet: its notes, the items in the words of their author, and how it was made. */
@Component({
  selector: 'nr-packet-notes',
  imports: [DateText, PeriodText, RichTextView, RouterLink],
  template: `
    @let doc = document();
    @if (doc.footnotes.length) {
      <h3>Notes</h3>
      <ol>
        @for (note of doc.footnotes; track note.number) {
          <li [id]="'note-' + note.number" tabindex="-1"><a [routerLink]="['/evidence', note.itemId]">{{ note.title }}</a>, {{ note | periodText }}.
            @if (doc.header.caseCode && note.revision) {Revision {{ note.revision }}. }
            @if (note.ratingsSealed) {Its ratings are shown once yours is in. }
            @for (voice of note.ratedBy; track $index) {Rated by {{ voice.name }}, {{ voice.on | dateText }}. }
            @for (voice of note.corroboratedBy; track $index) {Confirmed by {{ voice.name }}, {{ voice.on | dateText }}. }
          </li>
        }
      </ol>
    }
    @if (doc.annex.length) {
      <h3>In the words of their author</h3>
      @for (item of doc.annex; track item.number) {
        <h4>{{ item.number }}. {{ titleOf(item.number) }}</h4>
        @for (one of item.told; track one.heading) {<div class="told"><strong>{{ one.heading }}.</strong>&ngsp;<ui-rich-text [text]="one.text" [level]="5" /></div>}
      }
    }
    @for (paragraph of doc.method; track $index) {<p class="small">{{ paragraph }}</p>}
  `,
  styleUrl: './document.scss',
})
export class PacketNotes {
  readonly document = input.required<PacketDocument>();

  protected titleOf(note: number): string {
    return this.document().footnotes.find(({ number }) => number === note)?.title ?? '';
  }
}
