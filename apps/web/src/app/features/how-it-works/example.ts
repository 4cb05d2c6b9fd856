import { Component } from '@angular/core';
import { readinessPolicy } from '@nextrung/domain/readiness';
import { stateWords } from '@nextrung/ui';

import { workedExample } from './worked-example';

/** One small case, worked through with the numbers of the model. */
@Component({
  selector: 'nr-example',
  template: `
    <section id="example" tabindex="-1">
      <h2>A small example</h2>
      <p>You cut the time to onboard a customer, with a figure before and after and a link to the dashboard. Your manager rates the indicator “meets”. Three voices: your own word, the link, the manager.</p>
      <p class="formula">credibility = 1 − (1 − {{ policy.reliability.self }}) × (1 − {{ policy.reliability.link }}) × (1 − {{ policy.reliability.manager }}) = {{ round(example.alone.credibility) }}</p>
      <p class="formula">quality = {{ policy.attainment.meets }} × {{ round(example.alone.credibility) }} × {{ policy.impact.measured }} = {{ round(example.alone.quality) }}, grade {{ example.alone.grade }}</p>
      <p>That is just under grade A. Then a colleague who saw it confirms.</p>
      <p class="formula">credibility = 1 − (1 − {{ round(example.alone.credibility) }}) × (1 − {{ policy.reliability.peer }}) = {{ round(example.confirmed.credibility) }}</p>
      <p class="formula">quality = {{ policy.attainment.meets }} × {{ round(example.confirmed.credibility) }} × {{ policy.impact.measured }} = {{ round(example.confirmed.quality) }}, grade {{ example.confirmed.grade }}</p>
      <p>The work ended last month, so its recency is 1 and the score is {{ round(example.confirmed.quality) }}: the indicator is demonstrated.</p>
      <p>Say that two such episodes meet three of four competencies, and that breadth asks for two. The fourth competency has three indicators, one of them a must-have, so it asks for two. Only the must-have is shown: its progress, and with it its gate, is {{ round(example.progress) }}.</p>
      <p class="formula">index = 100 × ({{ policy.indexWeights.weakest }} × {{ round(weakest) }} + {{ policy.indexWeights.mean }} × {{ round(mean) }}) = {{ example.index }}, {{ state }}</p>
      <p>One more indicator of the fourth competency, and every gate is met.</p>
    </section>
  `,
  styleUrl: './formulas.scss',
})
export class Example {
  protected readonly policy = readinessPolicy;
  protected readonly example = workedExample();
  private readonly gates = [...this.example.gates, this.example.breadth];
  protected readonly weakest = Math.min(...this.gates);
  protected readonly mean = this.gates.reduce((sum, gate) => sum + gate, 0) / this.gates.length;
  protected readonly state = stateWords[this.example.state].toLowerCase();

  protected round(value: number): string {
    return String(Math.round(value * 1000) / 1000);
  }
}
