import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import type { IndicatorView, LadderView, RungView } from '@nextrung/api-client';
import type { ChecklistEntry } from '@nextrung/domain/ladder';
import { namedSkills } from '@nextrung/domain/ladder/skills';

import { SessionStore } from '../session/session-store';

/** The organisation's ladder: read once, used by most pages for names and indicators. */
@Injectable({ providedIn: 'root' })
export class LadderStore {
  private readonly session = inject(SessionStore);
  readonly resource = httpResource<LadderView>(() => (this.session.signedIn() ? '/api/ladder' : undefined));
  readonly ladder = computed(() => (this.resource.hasValue() ? this.resource.value() : null));

  private readonly rungs = computed(() => new Map((this.ladder()?.rungs ?? []).map((rung) => [rung.id, rung])));
  private readonly competencies = computed(() => new Map((this.ladder()?.competencies ?? []).map(({ id, name }) => [id, name])));

  readonly rungName = (id: string): string => this.rungs().get(id)?.short ?? id;

  rung(id: string | null): RungView | null {
    return id === null ? null : (this.rungs().get(id) ?? null);
  }

  competencyName(id: string): string {
    return this.competencies().get(id) ?? id;
  }

  /** The named skills of a rung: its own, then those that the leadership rungs share. */
  skillsOf(rung: string): readonly ChecklistEntry[] {
    const ladder = this.ladder();
    return ladder ? namedSkills(ladder, rung) : [];
  }

  /** The indicators of a rung, competency by competency. */
  indicatorsOf(rung: string | null): { readonly competency: string; readonly name: string; readonly indicators: readonly IndicatorView[] }[] {
    const ladder = this.ladder();
    if (!ladder || rung === null) return [];
    return ladder.competencies.map(({ id, name }) => ({
      competency: id,
      name,
      indicators: ladder.cells.find((cell) => cell.rung === rung && cell.competency === id)?.indicators ?? [],
    }));
  }
}
