import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { Movements } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { levelWords } from '../../shell/words/evidence-words';
import { directionWords } from './room-words';

/** Which ratings were changed in the room, up and down, per panel and per manager. */
@Component({
  selector: 'nr-movements',
  imports: [DateText],
  template: `
    @if (movements(); as read) {
      <p>In this panel: {{ read.up }} up, {{ read.down }} down.</p>
      @if (read.managers.length) {
        <div class="scroll" tabindex="0" role="group" aria-label="Changes by manager">
          <table class="plain-table">
            <thead><tr><th scope="col">Presented by</th><th scope="col" class="count">Cases</th><th scope="col" class="count">Up</th><th scope="col" class="count">Down</th></tr></thead>
            <tbody>@for (one of read.managers; track one.manager.id) {<tr><th scope="row">{{ one.manager.name }}</th><td class="count">{{ one.cases }}</td><td class="count">{{ one.up }}</td><td class="count">{{ one.down }}</td></tr>}</tbody>
          </table>
        </div>
      }
      @if (read.changes.length) {
        <div class="scroll" tabindex="0" role="group" aria-label="Every change">
          <table class="plain-table">
            <thead><tr><th scope="col">Case</th><th scope="col">Rating</th><th scope="col">By</th><th scope="col">Direction</th><th scope="col">From, to</th><th scope="col">Why</th><th scope="col">On</th></tr></thead>
            <tbody>
              @for (one of read.changes; track $index) {
                <tr><th scope="row" class="whole">{{ one.code }}</th><td>{{ one.name }}</td><td>{{ one.rater.name }}</td><td>{{ directions[one.direction] }}</td><td>{{ words[one.from] }} → {{ words[one.to] }}</td><td class="text">{{ one.reason }}</td><td class="whole">{{ one.on | dateText }}</td></tr>
              }
            </tbody>
          </table>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    .text {
      min-inline-size: 240px;
    }
    .whole {
      white-space: nowrap;
    }
    .count {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class MovementLog {
  readonly panelId = input.required<string>();
  readonly masked = input(false);
  /** Reads it again whenever this is another one. */
  readonly changes = input.required<number>();
  private readonly resource = httpResource<Movements>(() => ({ url: `/api/panels/${this.panelId()}/movements${this.masked() ? '?masked=true' : ''}`, params: this.changes() >= 0 ? {} : {} }));
  protected readonly movements = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly words = levelWords;
  protected readonly directions = directionWords;
}
