import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { RollUp, RollUpGroup } from '@nextrung/api-client';
import { counted, DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { Distribution } from './distribution';
import { RollUpPeople } from './roll-up-people';
import { narrowedTo, type RollUpAddress, rollUpBy, rollUpByWords, stateFilters, teamAddress } from './roll-up-words';

/** How everyone below stands, in numbers, and whom nobody has looked at. */
@Component({
  selector: 'nr-roll-up-page',
  imports: [DateText, Distribution, EmptyState, ErrorState, MatButton, PageHeader, RollUpPeople, RouterLink, Skeleton],
  templateUrl: './roll-up-page.html',
  styleUrl: './roll-up-page.scss',
})
export default class RollUpPage {
  readonly by = input<string>();
  readonly under = input<string>();
  readonly team = input<string>();
  readonly rung = input<string>();
  readonly target = input<string>();
  readonly state = input<string>();
  readonly location = input<string>();
  readonly unseen = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);
  protected readonly ladder = inject(LadderStore);
  private readonly address = computed<RollUpAddress>(() => ({ under: this.under(), team: this.team(), rung: this.rung(), target: this.target(), state: this.state(), location: this.location(), unseen: this.unseen() }));
  /** Without what is not said. */
  protected readonly params = computed(() => Object.fromEntries(Object.entries(this.address()).filter((entry): entry is [string, string] => Boolean(entry[1]))));
  protected readonly resource = httpResource<RollUp>(() => ({ url: '/api/roll-up', params: { ...this.params(), ...(this.by() && { by: this.by() ?? '' }) } }));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly rollUp = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly line = computed(() => {
    const read = this.rollUp();
    if (!read) return 'How everyone below you stands, and whom nobody has looked at.';
    const { people, states, unseen } = read.total;
    return `${counted(people, 'person', 'people')} · ${states?.ready ?? 0} ready · ${states?.close ?? 0} close · nobody has looked at ${unseen ?? 0}`;
  });
  protected readonly chips = computed(() => {
    const { team, rung, target, state, location, unseen } = this.params();
    const rungName = (code: string): string => (code === 'none' ? 'none' : this.ladder.rungName(code));
    return [
      ...(team ? [{ name: 'team', words: team === 'none' ? 'No team' : 'One team' }] : []),
      ...(rung ? [{ name: 'rung', words: `Rung: ${rungName(rung)}` }] : []),
      ...(target ? [{ name: 'target', words: `Target: ${rungName(target)}` }] : []),
      ...(state ? [{ name: 'state', words: stateFilters.find((one) => one.state === state)?.word ?? state }] : []),
      ...(location ? [{ name: 'location', words: location }] : []),
      ...(unseen ? [{ name: 'unseen', words: 'Nobody has looked' }] : []),
    ];
  });
  protected readonly teamParams = computed(() => teamAddress(this.params()));
  protected readonly ways = rollUpBy;
  protected readonly wayWords = rollUpByWords;
  protected readonly states = stateFilters;

  protected narrowed(group: RollUpGroup): RollUpAddress | null {
    const read = this.rollUp();
    return read && narrowedTo(read.by, group);
  }

  /** Where a number leads: the people of that group in that state. */
  protected behind(group: RollUpGroup, more: RollUpAddress): RollUpAddress {
    return { ...this.narrowed(group), ...more };
  }

  protected without(name: string): void {
    void this.router.navigate([], { queryParams: { [name]: null, page: null }, queryParamsHandling: 'merge' });
  }
}
