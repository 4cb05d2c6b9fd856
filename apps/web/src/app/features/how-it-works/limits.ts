import { Component } from '@angular/core';
import { confidenceWord, readinessPolicy } from '@nextrung/domain/readiness';

/** What the model cannot know, and what it does about it. */
@Component({
  selector: 'nr-limits',
  template: `
    <section id="limits" tabindex="-1">
      <h2>Limits</h2>
      <p>The model knows what was recorded, and nothing else. Work that nobody logged is not there. It reads levels, not texts: how well something is written changes no number.</p>
      <h3>Colleagues who agree to confirm each other</h3>
      <p>Confirmations carry names and dates, and cost nothing to give. So without a rater they end at {{ policy.unratedCredibility }} together, however many there are, and nothing they support is demonstrated. Beside a rating they can lift an item by a grade; the trace shows who did.</p>
      <h3>A lenient manager</h3>
      <p>One manager who rates everything “meets” can make indicators demonstrated: with one item whose effect is attributed, or with several moderate ones. They alone can make nothing sustained, and confidence stays at {{ policy.confidence.singleRater }}, which is called {{ oneRater }}. That is why confidence stands beside the index, and why a committee reads the items and not the number.</p>
      <h3>Few raters</h3>
      <p>A single supervisor’s rating has an inter-rater reliability of about {{ policy.confidence.singleRater }} in the meta-analyses. With one or two people behind it, an assessment can be wrong in either direction. Ask those who saw the work.</p>
      <h3>What a link shows</h3>
      <p>A link shows that the work exists, not whose it is, and nobody checks what stands behind it. It counts {{ policy.reliability.link }}, less than any person but yourself.</p>
      <h3>Old work</h3>
      <p>After {{ policy.recency.fullDays }} active days work loses weight, though you may be as able as you were. Sustained gates look back {{ policy.lookBackDays }} active days only. Older work stays in your record and in your packet.</p>
      <h3>The ladder’s words</h3>
      <p>The model takes the indicators as they are published. Where they ask for the wrong thing, it measures the wrong thing exactly.</p>
    </section>
  `,
  styleUrl: './formulas.scss',
})
export class Limits {
  protected readonly policy = readinessPolicy;
  protected readonly oneRater = confidenceWord(readinessPolicy.confidence.singleRater);
}
