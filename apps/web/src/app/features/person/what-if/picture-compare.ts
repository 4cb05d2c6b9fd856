import { Component, computed, input } from '@angular/core';
import type { PictureGate } from '@nextrung/api-client';
import { confidenceWords, dateText, GateMark, StateLabel, StatusShape } from '@nextrung/ui';

import type { Comparison } from './comparison';
import { reachedEpisodes } from './differences';

/** Two pictures beside each other, gate by gate; what differs is marked in words. */
@Component({
  selector: 'nr-picture-compare',
  imports: [GateMark, StateLabel, StatusShape],
  templateUrl: './picture-compare.html',
  styleUrl: './picture-compare.scss',
})
export class PictureCompare {
  readonly comparison = input.required<Comparison>();
  protected readonly confidenceWords = confidenceWords;
  protected readonly reached = reachedEpisodes;

  protected readonly rows = computed(() => {
    const { before, after } = this.comparison();
    return after.gates.map((gate) => {
      const was = before.gates.find(({ id }) => id === gate.id) ?? gate;
      return { id: gate.id, name: gate.name, required: gate.required, sides: [was, gate], changed: sayGate(was) !== sayGate(gate) };
    });
  });
  protected readonly changed = computed(() => {
    const { before, after } = this.comparison();
    return {
      index: before.index !== after.index || before.state !== after.state,
      confidence: before.confidenceWord !== after.confidenceWord,
      breadth: reachedEpisodes(before) !== reachedEpisodes(after),
    };
  });

  protected lapse({ met, lapsesOn }: PictureGate): string {
    return met && lapsesOn !== null ? `would lapse on ${dateText(lapsesOn)}` : '';
  }
}

function sayGate({ status, met, contested, missing, lapsesOn }: PictureGate): string {
  return JSON.stringify([status, met, contested, missing, lapsesOn]);
}
