import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { Viewer, ViewerGroup, WhoCanSee } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { MomentText } from '../../shell/words/moment-text';
import { type VisibleThing, whoCanSeeUrl } from './visible-thing';

/** What fits below a name without being folded away. */
const BRIEF = 9;

/** Who can see something: people, how they stand to it and what each can do, then who cannot. */
@Component({
  selector: 'nr-who-can-see-list',
  imports: [DateText, ErrorState, MomentText, Skeleton],
  templateUrl: './who-can-see-list.html',
  styleUrl: './who-can-see-list.scss',
})
export class WhoCanSeeList {
  readonly thing = input.required<VisibleThing>();
  protected readonly resource = httpResource<WhoCanSee>(() => whoCanSeeUrl(this.thing()));
  protected readonly seen = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));

  protected sentenceOf(words: string): string {
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  protected brief({ reads, does }: Viewer): boolean {
    return reads.length + does.length <= BRIEF;
  }

  protected words({ reads, does }: Viewer): string {
    return [...reads, ...does].join(' · ');
  }

  protected names({ people, total }: ViewerGroup): string {
    const left = total - people.length;
    return people.map(({ name }) => name).join(', ') + (left > 0 ? ` and ${left} more, who found no place here` : '');
  }
}
