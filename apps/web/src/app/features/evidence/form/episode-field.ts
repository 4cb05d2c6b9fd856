import { httpResource } from '@angular/common/http';
import { Component, computed, inject, model, input } from '@angular/core';
import type { EpisodeEntry } from '@nextrung/api-client';

import { TypeAhead } from '../../../shell/forms/type-ahead';
import { SessionStore } from '../../../shell/session/session-store';

const MOST = 6;

/** The episode, with those that the person has proposed; a new name makes a new one. */
@Component({
  selector: 'nr-episode-field',
  imports: [TypeAhead],
  template: `<nr-type-ahead label="Episode" placeholder="The project or initiative" [(text)]="episode" [options]="options()" [error]="error()" />`,
})
export class EpisodeField {
  readonly episode = model.required<string>();
  readonly error = input('');
  private readonly session = inject(SessionStore);
  private readonly known = httpResource<EpisodeEntry[]>(() => {
    const id = this.session.person()?.id;
    return id === undefined ? undefined : `/api/people/${id}/episodes`;
  });
  protected readonly options = computed(() => proposed(this.known.hasValue() ? this.known.value().map(({ name }) => name) : [], this.episode()));
}

/** Names that hold what is typed, those that begin with it first; what is typed in full needs no proposal. */
export function proposed(names: readonly string[], typed: string): readonly string[] {
  const asked = typed.trim().toLowerCase();
  const holding = names.filter((name) => name.toLowerCase().includes(asked));
  if (holding.some((name) => name === typed.trim())) return [];
  return [...holding.filter((name) => name.toLowerCase().startsWith(asked)), ...holding.filter((name) => !name.toLowerCase().startsWith(asked))].slice(0, MOST);
}
