import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { EvidencePage, PersonProfile, ReadinessView } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

import { ifMatch } from '../../shell/http/headers';

/** One person: profile, assessment and evidence, each loaded by itself, as far as the reader may see them. */
@Injectable()
export class PersonStore {
  private readonly http = inject(HttpClient);
  readonly personId = signal('');
  private readonly base = computed(() => (this.personId() === '' ? undefined : `/api/people/${this.personId()}`));
  readonly profileResource = httpResource<PersonProfile>(() => this.base());
  readonly profile = computed(() => (this.profileResource.hasValue() ? this.profileResource.value() : null));
  private readonly may = (operation: string): boolean => this.profile()?.can.includes(operation) ?? false;
  readonly readinessResource = httpResource<ReadinessView>(() => (this.may('readiness.read') ? `${this.base()}/readiness` : undefined));
  readonly readiness = computed(() => (this.readinessResource.hasValue() ? this.readinessResource.value() : null));
  readonly evidenceResource = httpResource<EvidencePage>(() => (this.may('evidence.list') ? `${this.base()}/evidence` : undefined));
  readonly evidence = computed(() => (this.evidenceResource.hasValue() ? this.evidenceResource.value() : null));

  /** Person and manager agree on another target; null goes back to the next rung. */
  async setTarget(rung: string | null): Promise<void> {
    const profile = this.profile();
    if (!profile) return;
    await firstValueFrom(this.http.put(`/api/people/${profile.id}/target`, { rung }, { headers: ifMatch(profile.version) }));
    this.profileResource.reload();
    this.readinessResource.reload();
  }
}
