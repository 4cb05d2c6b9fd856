import { Component } from '@angular/core';
import { readinessPolicy } from '@nextrung/domain/readiness';

/** The formulas from an item to the index, each after the sentence that says what it is for. */
@Component({
  selector: 'nr-formulas',
  templateUrl: './formulas.html',
  styleUrl: './formulas.scss',
})
export class Formulas {
  protected readonly policy = readinessPolicy;
  /** Highest index with one empty gate among four and breadth. */
  protected readonly mostWithEmptyGate = Math.round((100 * readinessPolicy.indexWeights.mean * 4) / 5);
}
