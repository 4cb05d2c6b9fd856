import { Component } from '@angular/core';
import { type PolicyConstant, policyConstants, policyReasons, policyValue } from '@nextrung/domain/readiness';

/** Heading of the constants that begin with this key of the policy. */
const headings: readonly (readonly [string, readonly string[]])[] = [
  ['Trust in one voice', ['reliability', 'unratedCredibility']],
  ['Levels and impact', ['attainment', 'impact']],
  ['Grades and support', ['grades', 'ceilings', 'demonstratedFrom']],
  ['What speaks against', ['severity', 'laterEpisodeFactor', 'contestedFrom', 'contestedGate']],
  ['Time', ['recency', 'lookBackDays', 'itemCover', 'freshness', 'lapseHorizonDays']],
  ['Gates', ['requiredShare', 'sustainedWeights', 'sustainedEpisodes', 'sustainedAttesters', 'unfinishedGate']],
  ['Confidence', ['confidence', 'confidenceWords']],
  ['Index and state', ['indexWeights', 'closeFrom']],
  ['Next steps', ['efforts', 'newEvidenceDays', 'leastGain', 'listedSteps']],
  ['Forecast', ['forecast']],
];

interface Line {
  readonly id: PolicyConstant;
  readonly value: number;
  readonly name: string;
  readonly unit: string;
  readonly reason: string;
  readonly source?: string;
}

/** Every constant below its heading; one that no heading names stands at the end, so that none is left out. */
export function constantGroups(): { readonly heading: string; readonly lines: readonly Line[] }[] {
  const lines = policyConstants.map((id) => ({ id, value: policyValue(id), ...policyReasons[id] }));
  const keyOf = ({ id }: Line): string => id.split('.')[0] ?? id;
  const named = new Set(headings.flatMap(([, keys]) => keys));
  return [...headings.map(([heading, keys]) => ({ heading, lines: lines.filter((line) => keys.includes(keyOf(line))) })), { heading: 'Others', lines: lines.filter((line) => !named.has(keyOf(line))) }].filter((group) => group.lines.length > 0);
}

/** Every constant of the model with its value, unit, reason and source. */
@Component({
  selector: 'nr-constants-table',
  template: `
    <div class="scroll" role="region" aria-label="Constants of the model" tabindex="0">
      <table class="plain-table">
        <caption class="visually-hidden">Constants of the model with value, unit, reason and source</caption>
        <thead><tr><th scope="col">Constant</th><th scope="col" class="number">Value</th><th scope="col">Unit</th><th scope="col">Reason</th></tr></thead>
        @for (group of groups; track group.heading) {
          <tbody>
            <tr><th colspan="4" scope="rowgroup" class="group">{{ group.heading }}</th></tr>
            @for (line of group.lines; track line.id) {
              <tr>
                <th scope="row">{{ line.name }}</th>
                <td class="number">{{ line.value }}</td>
                <td class="unit">{{ line.unit }}</td>
                <td>{{ line.reason }} @if (line.source) {<span class="caption">Source: {{ line.source }}</span>}</td>
              </tr>
            }
          </tbody>
        }
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      min-inline-size: 640px;
      max-inline-size: 960px;
    }
    tbody th {
      font-weight: 400;
    }
    tbody th.group {
      padding-block-start: 20px;
      font-weight: 600;
    }
    td,
    tbody th {
      padding-block: 8px;
      vertical-align: top;
    }
    .number {
      text-align: end;
    }
    .unit {
      color: var(--nr-secondary);
    }
    .caption {
      display: block;
    }
  `,
})
export class ConstantsTable {
  protected readonly groups = constantGroups();
}
