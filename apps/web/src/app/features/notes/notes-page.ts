import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NotePage } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { NoteList } from './note-list';

/** Every note that one wrote, also about people whom one no longer manages. */
@Component({
  selector: 'nr-notes-page',
  imports: [EmptyState, ErrorState, MatButton, NoteList, PageHeader, RouterLink, Skeleton],
  template: `
    <ui-page-header heading="My notes" line="Everything you noted, also about people you no longer manage. You write new ones on a person’s page." />
    @if (problem(); as said) {
      <ui-error-state [problem]="said" (retry)="resource.reload()" />
    } @else if (resource.hasValue()) {
      @if (resource.value().notes.length) {
        <nr-note-list [page]="resource.value()" [named]="true" (turn)="page.set($event)" />
      } @else {
        <ui-empty-state heading="No notes yet" text="Open a person’s page, or your own, and write down what your next 1:1 is about. A note is only yours until you choose otherwise.">
          @if (session.isManager()) {<a matButton="outlined" routerLink="/team">Open my team</a>}
          @if (session.onLadder()) {<a matButton="outlined" routerLink="/people/me">Open my page</a>}
        </ui-empty-state>
      }
    } @else {
      <ui-skeleton shape="text" [rows]="6" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export default class NotesPage {
  protected readonly session = inject(SessionStore);
  protected readonly page = signal(1);
  protected readonly resource = httpResource<NotePage>(() => ({ url: '/api/notes', params: { page: this.page() } }));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
}
