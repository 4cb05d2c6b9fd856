import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { EvidencePage, ForecastView, NextSteps, PersonProfile, ReadinessHistory, ReadinessTrace, ReadinessView } from '@nextrung/api-client';

import { Outbox } from '../../shell/outbox/outbox';

/** One person: profile, assessment and evidence, each loaded by itself, as far as the reader may see them. */
@Injectable()
export class PersonStore {
  readonly personId = signal('');
  /** Which of two targets is looked at; the first where none is named. */
  readonly target = signal<string | undefined>(undefined);
  /** The trace is read once someone asks why. */
  readonly traceWanted = signal(false);

  private readonly base = computed(() => (this.personId() === '' ? undefined : `/api/people/${this.personId()}`));
  readonly profileResource = httpResource<PersonProfile>(() => this.base());
  readonly profile = computed(() => (this.profileResource.hasValue() ? this.profileResource.value() : null));
  readonly self = computed(() => this.profile()?.relation === 'self');

  readonly readinessResource = httpResource<ReadinessView>(() => (this.may('readiness.read') ? this.readinessOf('') : undefined));
  readonly readiness = computed(() => (this.readinessResource.hasValue() ? this.readinessResource.value() : null));
  /** There is a target rung, so there is something to explain and to project. */
  private readonly assessed = computed(() => (this.readiness()?.assessment ?? null) !== null);
  readonly nextStepsResource = httpResource<NextSteps>(() => (this.assessed() ? this.readinessOf('/next-steps') : undefined));
  readonly forecastResource = httpResource<ForecastView>(() => (this.assessed() ? this.readinessOf('/forecast') : undefined));
  readonly historyResource = httpResource<ReadinessHistory>(() => (this.assessed() ? this.readinessOf('/history') : undefined));
  readonly history = computed(() => (this.historyResource.hasValue() ? this.historyResource.value() : null));
  readonly traceResource = httpResource<ReadinessTrace>(() => (this.assessed() && this.traceWanted() ? this.readinessOf('/trace') : undefined));

  readonly evidenceResource = httpResource<EvidencePage>(() => (this.may('evidence.list') ? `${this.base()}/evidence` : undefined));
  readonly evidence = computed(() => (this.evidenceResource.hasValue() ? this.evidenceResource.value() : null));

  constructor() {
    const outbox = inject(Outbox);
    const before = outbox.sent();
    effect(() => {
      // What is logged in the sheet beside the page appears on it.
      if (outbox.sent() !== before && untracked(this.self)) untracked(() => this.evidenceResource.reload());
    });
  }

  /** The address of a part of the readiness API for the target that is looked at. */
  readinessOf(path: string): { readonly url: string; readonly params: Record<string, string> } {
    const target = this.target();
    return { url: `${this.base() ?? ''}/readiness${path}`, params: target === undefined ? {} : { target } };
  }

  /** Something that the assessment is made from has changed. */
  reassess(): void {
    this.readinessResource.reload();
    for (const resource of [this.nextStepsResource, this.forecastResource, this.historyResource, this.traceResource]) resource.reload();
  }

  private may(operation: string): boolean {
    return this.profile()?.can.includes(operation) ?? false;
  }
}
