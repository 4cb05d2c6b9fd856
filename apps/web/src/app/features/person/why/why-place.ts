import { signal } from '@angular/core';
import type { CompetencyView, ReadinessView } from '@nextrung/api-client';

/** A place inside the reasons panel. */
export type WhyPlace =
  /** Of an overlay where one is named, else of the core. */
  | { readonly kind: 'index' | 'confidence' | 'breadth'; readonly overlay?: string }
  | { readonly kind: 'gate'; readonly id: string }
  | { readonly kind: 'indicator'; readonly id: string };

/** The way through the reasons: from the index to a gate, to an indicator, and back. */
export class WhyTrail {
  private readonly trail = signal<readonly WhyPlace[]>([]);

  here(): WhyPlace | null {
    return this.trail().at(-1) ?? null;
  }

  before(): WhyPlace | null {
    return this.trail().at(-2) ?? null;
  }

  /** From outside the panel: the way starts anew. */
  start(place: WhyPlace): void {
    this.trail.set([place]);
  }

  go(place: WhyPlace): void {
    this.trail.update((trail) => [...trail, place]);
  }

  back(): void {
    this.trail.update((trail) => trail.slice(0, -1));
  }

  leave(): void {
    this.trail.set([]);
  }
}

/** All gates of an assessment, those of its overlays last. */
export function gatesOf(readiness: ReadinessView): readonly CompetencyView[] {
  return [...(readiness.assessment?.competencies ?? []), ...readiness.overlays.flatMap(({ assessment }) => assessment.competencies)];
}

const NUMBERS = { index: 'Index', confidence: 'Confidence', breadth: 'Breadth' } as const;

/** What a place is called, as heading of the panel and in the words of the way back. */
export function placeName(place: WhyPlace, readiness: ReadinessView | null): string {
  switch (place.kind) {
    case 'index':
    case 'confidence':
    case 'breadth': {
      const overlay = readiness?.overlays.find(({ id }) => id === place.overlay);
      return overlay ? `${NUMBERS[place.kind]}, ${overlay.name}` : NUMBERS[place.kind];
    }
    case 'gate':
      return (readiness ? gatesOf(readiness) : []).find(({ id }) => id === place.id)?.name ?? place.id;
    case 'indicator':
      return place.id;
  }
}

/** The place that an address asks for with `?why=`: a number by its name, a competency, or an indicator of one; null where there is none. */
export function placeOf(asked: string, readiness: ReadinessView): WhyPlace | null {
  if (asked === 'index' || asked === 'confidence' || asked === 'breadth') return { kind: asked };
  const gates = gatesOf(readiness);
  if (gates.some(({ id }) => id === asked)) return { kind: 'gate', id: asked };
  return gates.some(({ indicators }) => indicators.some(({ id }) => id === asked)) ? { kind: 'indicator', id: asked } : null;
}
