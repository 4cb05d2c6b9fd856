import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { EvidencePage, PersonProfile, PersonRef, TeamView } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';

/** For whom the ladder is read: the reader, or one of their people; and what that person has. */
@Injectable()
export class ReaderStore {
  private readonly session = inject(SessionStore);
  /** From the address; left out: the reader. */
  readonly asked = signal<string | undefined>(undefined);
  /** Evidence is read once a cell is opened. */
  readonly evidenceWanted = signal(false);

  readonly self = computed(() => this.session.person()?.id ?? '');
  readonly personId = computed(() => this.asked() ?? this.self());
  readonly own = computed(() => this.personId() === this.self());
  readonly profileResource = httpResource<PersonProfile>(() => (this.personId() === '' ? undefined : `/api/people/${this.personId()}`));
  readonly profile = computed(() => (this.profileResource.hasValue() ? this.profileResource.value() : null));
  /** Whoever has a place on the ladder, or is on the way to it, has a target and evidence. */
  private readonly onLadder = computed(() => {
    const profile = this.profile();
    return profile !== null && (profile.rung !== null || profile.aspiring);
  });
  readonly present = computed(() => this.profile()?.rung ?? null);
  readonly target = computed(() => (this.onLadder() ? (this.profile()?.targetRung ?? null) : null));

  readonly hasEvidence = computed(() => this.onLadder() && (this.profile()?.can.includes('evidence.list') ?? false));
  readonly evidenceResource = httpResource<EvidencePage>(() => (this.evidenceWanted() && this.hasEvidence() ? `/api/people/${this.personId()}/evidence` : undefined));
  readonly evidence = computed(() => (this.evidenceResource.hasValue() ? this.evidenceResource.value() : null));

  private readonly team = httpResource<TeamView>(() => (this.session.isManager() ? '/api/team' : undefined));
  /** Whom a manager can read it for: those who report to them, and whoever the address names. */
  readonly people = computed((): readonly PersonRef[] => {
    const reports = this.team.hasValue() ? this.team.value().rows.map(({ person }) => person) : [];
    const profile = this.profile();
    return profile === null || this.own() || reports.some(({ id }) => id === profile.id) ? reports : [{ id: profile.id, name: profile.name }, ...reports];
  });

  /** How the trace of a target rung is asked for; null where the person is not assessed for the rung. */
  traceParams(rung: string): Record<string, string> | null {
    const profile = this.profile();
    if (profile === null || !profile.can.includes('readiness.read')) return null;
    if (rung === profile.targetRung) return {};
    return rung === profile.secondTargetRung ? { target: rung } : null;
  }
}
