import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftFinding } from '@nextrung/api-client';
import type { Ladder } from '@nextrung/domain/ladder';

import { editorPlace } from './editor-place';

/** What is wrong with a draft, or to be looked at, each with a way to its place in the editor. */
@Component({
  selector: 'nr-findings-list',
  imports: [RouterLink],
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li>{{ line.message }}&ngsp;<a [routerLink]="['/ladder/drafts', draftId()]" [queryParams]="line.place" [attr.aria-label]="'Edit it: ' + line.message">Edit it</a></li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      max-inline-size: var(--nr-measure);
      padding-inline-start: 20px;
    }
    @media (pointer: coarse) {
      a {
        display: inline-block;
        padding-block: 10px;
      }
    }
  `,
})
export class FindingsList {
  readonly findings = input.required<readonly DraftFinding[]>();
  readonly draftId = input.required<string>();
  readonly draft = input.required<Ladder>();
  protected readonly lines = computed(() => this.findings().map(({ path, message }) => ({ message, place: editorPlace(path, this.draft()) })));
}
