import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OverlayView } from '@nextrung/api-client';

import { courseWords, marketWords, sentence } from './fact-words';

/** A role that adds to any rung: what it is about, what it asks for, where to learn it, its market. */
@Component({
  selector: 'nr-overlay-role',
  imports: [RouterLink],
  template: `
    @let shown = overlay();
    @if (shown.kind) {<p>{{ sentence(shown.kind) }}.</p>}
    @if (shown.roleCore.length) {
      <h3>What it is about</h3>
      <ul>
        @for (part of shown.roleCore; track part) {<li>{{ sentence(part) }}</li>}
      </ul>
    }
    @for (skill of shown.skills; track skill.id) {
      <h3>{{ skill.name }}</h3>
      @if (skill.description) {<p>{{ skill.description }}</p>}
      @if (skill.topics.length) {<p>Topics: {{ skill.topics.join('; ') }}.</p>}
      @if (skill.course; as course) {<p>A course: {{ courseWords(course) }}.</p>}
      @if (skill.indicators.length) {<p class="secondary"><a routerLink="/ladder" [queryParams]="{ indicator: skill.indicators[0]?.id }">Its {{ skill.indicators.length === 1 ? 'indicator' : skill.indicators.length + ' indicators' }} on the ladder<span class="visually-hidden">: {{ skill.name }}</span></a></p>}
    }
    @if (market().length) {
      <h3>Its market</h3>
      <ul>
        @for (fact of market(); track fact.name) {<li>{{ fact.name }}: {{ fact.amount }} <span class="secondary">({{ fact.period }})</span></li>}
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
      font-size: var(--nr-reading);
      line-height: 1.5;
    }
    h3 {
      margin-block-start: 8px;
    }
    ul {
      padding-inline-start: 20px;
    }
  `,
})
export class OverlayRole {
  readonly overlay = input.required<OverlayView>();
  protected readonly market = computed(() => this.overlay().market.map(marketWords));
  protected readonly sentence = sentence;
  protected readonly courseWords = courseWords;
}
