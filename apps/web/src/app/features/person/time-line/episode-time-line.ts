import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvidenceItem } from '@nextrung/api-client';
import { counted, DateText } from '@nextrung/ui';

import { SessionStore } from '../../../shell/session/session-store';
import { EvidenceList } from '../evidence-list';
import { endOf, type EpisodeGroup, episodeGroups, isRated, voicesText } from './episode-groups';
import { placeOf, timeWindow } from './time-window';

/** Evidence by episode on a time line: when each initiative was, how much of it is logged, and who stands behind it. */
@Component({
  selector: 'nr-episode-time-line',
  imports: [DateText, EvidenceList, RouterLink],
  templateUrl: './episode-time-line.html',
  styleUrl: './episode-time-line.scss',
})
export class EpisodeTimeLine {
  readonly items = input.required<readonly EvidenceItem[]>();
  readonly personId = input.required<string>();
  /** The reader's own: says what is private. */
  readonly own = input(false);
  /** How far back the line reaches, in days; older work stands at its edge. */
  readonly mostDays = input(Infinity);
  /** Every item is listed below its episode, not only where it is opened. */
  readonly open = input(false);
  private readonly session = inject(SessionStore);

  protected readonly groups = computed(() => episodeGroups(this.items(), this.session.today()));
  protected readonly window = computed(() => {
    const today = this.session.today();
    return timeWindow(this.groups().map(({ startedOn }) => startedOn).sort()[0] ?? today, today, this.mostDays());
  });
  protected readonly rows = computed(() => this.groups().map((group) => ({ group, ...this.drawn(group), words: `${counted(group.items.length, 'item')}: ${voicesText(group)}` })));

  private drawn(group: EpisodeGroup): { readonly from: number; readonly width: number; readonly marks: readonly { readonly id: string; readonly at: number; readonly rated: boolean }[] } {
    const window = this.window();
    const today = this.session.today();
    const from = placeOf(group.startedOn, window);
    return {
      from,
      width: Math.max(0, placeOf(group.endedOn, window) - from),
      marks: group.items.map((item) => ({ id: item.id, at: placeOf(endOf(item, today), window), rated: isRated(item) })),
    };
  }
}
