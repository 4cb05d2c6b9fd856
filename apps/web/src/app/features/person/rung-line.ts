import { Component, computed, input } from '@angular/core';
import type { LadderView, PersonProfile } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

/** The ladder as a vertical line of rungs: the present one filled, the target ringed, dates beside the past ones. */
@Component({
  selector: 'nr-rung-line',
  imports: [DateText],
  template: `
    <h2 class="visually-hidden">Rungs</h2>
    <ol reversed>
      @for (rung of rungs(); track rung.id) {
        <li [attr.data-standing]="rung.standing" [attr.aria-current]="rung.standing === 'present' ? 'step' : null">
          <span class="mark" aria-hidden="true"></span>
          <span>{{ rung.short }}</span>
          @if (rung.word) {
            <span class="caption">{{ rung.word }}</span>
          }
          @if (rung.since) {
            <span class="caption">since {{ rung.since | dateText }}</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      display: grid;
      padding: 0 0 16px 28px;
      color: var(--nr-secondary);
    }
    li:not(:last-child)::before {
      position: absolute;
      inset: 16px auto 0 7px;
      border-inline-start: 1px solid var(--nr-border);
      content: '';
    }
    .mark {
      position: absolute;
      inset-block-start: 3px;
      inset-inline-start: 0;
      inline-size: 15px;
      block-size: 15px;
      border: 1px solid var(--nr-outline);
      border-radius: 50%;
      background: var(--nr-page);
    }
    [data-standing] {
      color: var(--nr-text);
      font-weight: 600;
    }
    [data-standing] .caption {
      font-weight: 400;
    }
    [data-standing='present'] .mark {
      border-color: var(--nr-accent);
      background: var(--nr-accent);
    }
    [data-standing='target'] .mark {
      border: 3px solid var(--nr-accent);
    }
    @media (width < 960px) {
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      li {
        padding-block-end: 4px;
      }
      li::before {
        display: none;
      }
    }
  `,
})
export class RungLine {
  readonly profile = input.required<PersonProfile>();
  readonly ladder = input.required<LadderView | null>();

  protected readonly rungs = computed(() => {
    const { rung: present, targetRung, levels } = this.profile();
    return [...(this.ladder()?.rungs ?? [])].reverse().map(({ id, short }) => {
      const standing = id === present ? 'present' : id === targetRung ? 'target' : null;
      return { id, short, standing, word: standing === 'present' ? 'Present rung' : standing === 'target' ? 'Target' : '', since: levels.find(({ rung }) => rung === id)?.effectiveFrom ?? null };
    });
  });
}
