import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LadderView, PersonProfile } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';
import { type LevelPeriod, levelPeriods } from './history/level-periods';

/** The ladder as a vertical line of rungs: the present one filled, the target ringed, dates beside the past ones. */
@Component({
  selector: 'nr-rung-line',
  imports: [RouterLink],
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
          @if (rung.when) {
            <span class="caption">{{ rung.when }}</span>
          }
        </li>
      }
    </ol>
    <ul>
      <li><a [routerLink]="['/people', profile().id, 'history']">Level history</a></li>
      @if (profile().targetRung) {<li><a routerLink="/ladder" [queryParams]="{ person: own() ? null : profile().id }">Present and target side by side</a></li>}
      @if (own()) {<li><a routerLink="/path">The path</a></li>}
    </ul>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    a {
      display: inline-block;
      padding-block: 6px;
      font-size: var(--nr-caption);
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ol li {
      position: relative;
      display: grid;
      padding: 0 0 16px 28px;
      color: var(--nr-secondary);
    }
    ol li:not(:last-child)::before {
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
      ol li {
        padding-block-end: 4px;
      }
      ol li::before {
        display: none;
      }
    }
  `,
})
export class RungLine {
  readonly profile = input.required<PersonProfile>();
  readonly ladder = input.required<LadderView | null>();

  private readonly session = inject(SessionStore);
  protected readonly own = computed(() => this.profile().id === this.session.person()?.id);

  protected readonly rungs = computed(() => {
    const { rung: present, targetRung, secondTargetRung, levels } = this.profile();
    const periods = levelPeriods(levels, this.session.today());
    return [...(this.ladder()?.rungs ?? [])].reverse().map(({ id, short }) => {
      const standing = id === present ? 'present' : id === targetRung || id === secondTargetRung ? 'target' : null;
      const word = standing === 'present' ? 'Present rung' : id === targetRung ? 'Target' : standing === 'target' ? 'Second target' : '';
      return { id, short, standing, word, when: whenText(periods.find(({ rung }) => rung === id)) };
    });
  });
}

function whenText(period: LevelPeriod | undefined): string {
  if (!period) return '';
  if (period.standing === 'past' && period.to !== null) return `${dateText(period.from)} to ${dateText(period.to)}`;
  return `${period.standing === 'planned' ? 'from' : 'since'} ${dateText(period.from)}`;
}
