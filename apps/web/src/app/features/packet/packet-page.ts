import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PacketView } from '@nextrung/api-client';
import { DateText, ErrorState, PageHeader, PeriodText, Skeleton, stateWords, statusWords } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { toProblem } from '../../shell/http/problem';
import { impactWords } from '../../shell/words/evidence-words';
import { PersonNavOf } from '../person/frame/index';
import { WhoCanSee } from '../visibility/index';

/** The promotion case as it will be printed. */
@Component({
  selector: 'nr-packet-page',
  imports: [DateText, ErrorState, MatButton, PageHeader, PeriodText, PersonNavOf, RichTextView, RouterLink, Skeleton, WhoCanSee],
  templateUrl: './packet-page.html',
  styleUrl: './packet-page.scss',
})
export default class PacketPage {
  readonly personId = input.required<string>();
  private readonly document = inject(DOCUMENT);
  protected readonly resource = httpResource<PacketView>(() => `/api/people/${this.personId()}/packet`);
  protected readonly packet = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly base = computed(() => `/api/people/${this.personId()}/packet`);
  protected readonly statusWords = statusWords;
  protected readonly stateWords = stateWords;
  protected readonly impactWords = impactWords;

  protected titleOf(note: number): string {
    return this.packet()?.sections.footnotes.find(({ number }) => number === note)?.title ?? '';
  }

  /** The page's address stays as it is; only the reader moves. */
  protected jump(event: Event, note: number): void {
    event.preventDefault();
    this.document.getElementById(`note-${note}`)?.focus();
  }
}
