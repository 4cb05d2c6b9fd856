import { Component, computed, effect, inject, output, untracked, viewChild } from '@angular/core';
import type { Explanation } from '@nextrung/api-client';
import { ErrorState, SidePanel, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { PersonStore } from '../person-store';
import { Explained } from './explained';
import { GateWhy } from './gate-why';
import { IndexWhy } from './index-why';
import { IndicatorWhy } from './indicator-why';
import { gatesOf, placeName, placeOf, type WhyPlace, WhyTrail } from './why-place';

/** The reasons of every number of a person, in the panel at the side: words first, each step leads one further down. */
@Component({
  selector: 'nr-why-panel',
  imports: [ErrorState, Explained, GateWhy, IndexWhy, IndicatorWhy, SidePanel, Skeleton],
  template: `
    <ui-side-panel [open]="here() !== null" [heading]="heading()" [backTo]="backTo()" [sheet]="true" (back)="back()" (closed)="leave()">
      @if (here(); as place) {
        @switch (place.kind) {
          @case ('indicator') {
            <nr-indicator-why [indicator]="place.id" />
          }
          @case ('gate') {
            @if (gate(); as shown) {
              <nr-gate-why [competency]="shown" [explanation]="explanation()" (why)="go($event)" />
            }
          }
          @case ('index') {
            @if (assessed(); as shown) {
              <nr-index-why [assessment]="shown.assessment" [sentence]="shown.sentence" [overlay]="place.overlay" [explanation]="explanation()" (why)="go($event)" />
            }
          }
          @default {
            @if (explanation(); as shown) {
              <nr-explained [explanation]="shown" />
            }
          }
        }
        @if (place.kind !== 'indicator') {
          @if (problem(); as said) {
            <ui-error-state [problem]="said" (retry)="store.traceResource.reload()" />
          } @else if (store.traceResource.isLoading()) {
            <ui-skeleton shape="text" [rows]="4" />
          }
        }
      }
    </ui-side-panel>
  `,
})
export class WhyPanel {
  protected readonly store = inject(PersonStore);
  private readonly panel = viewChild.required(SidePanel);
  private readonly trail = new WhyTrail();
  readonly left = output();

  readonly here = computed(() => this.trail.here());
  protected readonly heading = computed(() => {
    const place = this.here();
    return place === null ? '' : placeName(place, this.store.readiness());
  });
  protected readonly backTo = computed(() => {
    const place = this.trail.before();
    return place === null ? '' : placeName(place, this.store.readiness()).toLowerCase();
  });
  protected readonly gate = computed(() => {
    const place = this.here();
    const readiness = this.store.readiness();
    return place?.kind === 'gate' && readiness ? (gatesOf(readiness).find(({ id }) => id === place.id) ?? null) : null;
  });
  /** What the index is of: the core, or an overlay. */
  protected readonly assessed = computed(() => {
    const place = this.here();
    const readiness = this.store.readiness();
    if (place?.kind !== 'index' || !readiness) return null;
    if (place.overlay !== undefined) return readiness.overlays.find(({ id }) => id === place.overlay) ?? null;
    return readiness.assessment ? { assessment: readiness.assessment, sentence: readiness.sentence } : null;
  });
  protected readonly problem = computed(() => (this.store.traceResource.error() ? toProblem(this.store.traceResource.error()) : null));
  protected readonly explanation = computed<Explanation | null>(() => {
    const place = this.here();
    if (place === null || !this.store.traceResource.hasValue()) return null;
    const trace = this.store.traceResource.value();
    if (place.kind === 'gate') return [trace, ...trace.overlays].flatMap(({ gates }) => gates).find(({ id }) => id === place.id) ?? null;
    if (place.kind === 'indicator') return null;
    const of = place.overlay === undefined ? trace : trace.overlays.find(({ id }) => id === place.overlay);
    return of?.[place.kind] ?? null;
  });

  constructor() {
    // Reasons of one person or target say nothing about another.
    effect(() => {
      this.store.personId();
      this.store.target();
      untracked(() => this.trail.leave());
    });
  }

  /** Opens the panel at a place and moves the focus into it. */
  open(place: WhyPlace): void {
    this.store.traceWanted.set(true);
    this.trail.start(place);
    this.panel().focus();
  }

  /** Opens what an address asks for, where it exists. */
  openAsked(asked: string): void {
    const readiness = this.store.readiness();
    const place = readiness && placeOf(asked, readiness);
    if (place) this.open(place);
  }

  protected go(place: WhyPlace): void {
    this.trail.go(place);
    this.panel().focus();
  }

  protected back(): void {
    this.trail.back();
    this.panel().focus();
  }

  protected leave(): void {
    this.trail.leave();
    this.left.emit();
  }
}
