import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Ladder } from '@nextrung/domain/ladder';

import { EditorStore } from './state/editor-store';
import type { Finding } from './state/findings';
import { placeOf } from './state/sections';

const MOST_SHOWN = 30;

/** What stops the draft from being published, then what is asked about; each leads to its field. */
@Component({
  selector: 'nr-findings-list',
  imports: [RouterLink],
  template: `
    @for (group of groups(); track group.heading) {
      <h2>{{ group.heading }}</h2>
      @if (group.findings.length) {
        <ul>
          @for (finding of group.findings; track $index) {
            <li><a [routerLink]="[]" [queryParams]="finding.place" (click)="store.seek(finding)">{{ finding.message }}</a></li>
          }
        </ul>
        @if (group.more > 0) {<p class="caption">and {{ group.more }} more</p>}
      } @else {
        <p class="secondary">{{ group.none }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      align-content: start;
    }
    h2 {
      font-size: var(--nr-reading);
    }
    h2:not(:first-child) {
      margin-block-start: 16px;
    }
    ul {
      display: grid;
      gap: 8px;
      padding: 0;
      list-style: none;
    }
    li {
      overflow-wrap: anywhere;
    }
    a {
      color: var(--nr-text);
    }
  `,
})
export class FindingsList {
  protected readonly store = inject(EditorStore);
  protected readonly groups = computed(() => {
    const [{ problems, warnings }, ladder] = [this.store.findings(), this.store.ladder()];
    if (ladder === null) return [];
    return [
      { heading: `To correct (${String(problems.length)})`, none: 'Nothing stops it from being published.', ...shown(problems, ladder) },
      { heading: `To look at (${String(warnings.length)})`, none: 'Nothing to ask about.', ...shown(warnings, ladder) },
    ];
  });
}

function shown(findings: readonly Finding[], ladder: Ladder) {
  return {
    findings: findings.slice(0, MOST_SHOWN).map((finding) => ({ ...finding, place: placeOf(finding.path, ladder) })),
    more: findings.length - MOST_SHOWN,
  };
}
