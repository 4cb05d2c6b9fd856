import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OwnView, PersonProfile } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { ownViewWords } from './own-view-words';
import { RecordOwnView } from './record-own-view';

/** What managers think of somebody's readiness, each on their day: beside the index and never in it. */
@Component({
  selector: 'nr-own-views',
  imports: [DateText, ErrorState, MatButton, RecordOwnView, Skeleton],
  template: `
    <h2 id="own-views">Managers’ own view</h2>
    <p class="said" role="status" tabindex="-1">{{ said() }}</p>
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (resource.hasValue()) {
      @if (newest().length) {
        <ul class="lines">
          @for (one of newest(); track one.id) {
            <li><p><strong>{{ words[one.view] }}</strong> for {{ ladder.rungName(one.rung) }} <span class="caption">{{ one.author.name }}, {{ one.onDay | dateText }}</span></p><p class="reason">{{ one.reason }}</p></li>
          }
        </ul>
      } @else {
        <p class="secondary">No one has recorded a view yet. It stands beside the index and never changes it; {{ profile().name }} does not see it.</p>
      }
      @if (earlier().length) {
        <details>
          <summary>Earlier ({{ earlier().length }})</summary>
          <ul class="lines">
            @for (one of earlier(); track one.id) {<li><p>{{ words[one.view] }} for {{ ladder.rungName(one.rung) }} <span class="caption">{{ one.author.name }}, {{ one.onDay | dateText }}</span></p><p class="reason">{{ one.reason }}</p></li>}
          </ul>
        </details>
      }
      @if (mayRecord()) {
        @if (open()) {
          <nr-record-own-view [personId]="profile().id" [personName]="profile().name" [rungName]="ladder.rungName(profile().targetRung ?? '')" (recorded)="added($event)" (dismissed)="dismiss()" />
        } @else {
          <div class="buttons"><button matButton="outlined" type="button" class="begin" (click)="open.set(true)">Record my view</button></div>
        }
      }
    } @else {
      <ui-skeleton [rows]="2" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .said:empty {
      display: none;
    }
    .reason {
      max-inline-size: var(--nr-measure);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .caption {
      margin-inline-start: 8px;
    }
    summary {
      padding-block: 4px;
      cursor: pointer;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'own-views' },
})
export class OwnViews {
  readonly profile = input.required<PersonProfile>();
  protected readonly ladder = inject(LadderStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<OwnView[]>(() => `/api/people/${this.profile().id}/own-views`);
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly views = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : []));
  protected readonly newest = computed(() => this.views().filter(({ newest }) => newest));
  protected readonly earlier = computed(() => this.views().filter(({ newest }) => !newest));
  protected readonly mayRecord = computed(() => this.profile().can.includes('own-view.record') && this.profile().targetRung !== null);
  protected readonly open = signal(false);
  protected readonly said = signal('');
  protected readonly words = ownViewWords;

  protected added(view: OwnView): void {
    this.views.update((views) => [view, ...views.map((one) => (one.author.id === view.author.id ? { ...one, newest: false } : one))]);
    this.open.set(false);
    this.said.set('Recorded. It stands beside the index.');
    this.focus('.said');
  }

  protected dismiss(): void {
    this.open.set(false);
    this.focus('.begin');
  }
}
