import { Injectable } from '@nestjs/common';
import { type Overlay, overlayTargetFor, type Target, targetFor } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import { type AssessableLadder, type LadderInForce, LaddersRepository } from '../ladders/ladders.repository.js';
import { type PersonTarget, personTarget, TargetsRepository } from '../ladders/targets.repository.js';
import { type Dossier, Records, retargeted } from './assessment-input.js';
import { AssessmentInputRepository, type EvidenceRow, type LeaveRow, type SubjectRow } from './assessment-input.repository.js';
import { followed } from './followed-evidence.js';
import { type OrganisationSettings, SettingsRepository } from './settings.repository.js';

/** An overlay that a person is assessed for beside a target rung. */
export interface CandidateOverlay {
  readonly overlay: Overlay;
  /** Set for the rung by the organisation; else chosen for the person. */
  readonly byOrganisation: boolean;
  readonly dossier: Dossier;
}

/** A rung that a person is assessed for. */
export interface CandidateTarget {
  readonly rung: string;
  readonly second: boolean;
  readonly dossier: Dossier;
  readonly overlays: readonly CandidateOverlay[];
}

/** One person with where they stand. */
export interface Candidate {
  readonly person: SubjectRow;
  readonly target: PersonTarget;
  /** The first target's; null where there is no target rung. */
  readonly dossier: Dossier | null;
  /** None at the top of the ladder, else one or two. */
  readonly targets: readonly CandidateTarget[];
  /** Any rung of the ladder as if it were a target, by the same demands and seals; null for a rung that the ladder does not have. */
  readonly triedFor: (rung: string) => CandidateTarget | null;
  /** Their shared items. */
  readonly evidence: readonly EvidenceRow[];
  readonly leaves: readonly LeaveRow[];
}

/** What people are assessed against, in force or not. */
export interface Demands {
  readonly published: AssessableLadder;
  readonly settings: OrganisationSettings;
}

export interface Candidates {
  readonly published: LadderInForce;
  readonly settings: OrganisationSettings;
  readonly candidates: readonly Candidate[];
}

type Reading = Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'> & Partial<Pick<Scope, 'standsInFor'>>;
type RelationsTo = (personId: string) => ReadonlySet<Relation>;

/** Gathers what assessments are made from, sealed for the reader, in a fixed number of queries. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly inputs: AssessmentInputRepository,
    private readonly ladders: LaddersRepository,
    private readonly targets: TargetsRepository,
    private readonly settings: SettingsRepository,
  ) {}

  /** `relationsTo` says how the reader stands to each person. */
  async of(reading: Reading, personIds: readonly string[], relationsTo: RelationsTo): Promise<Candidates> {
    const [published, settings, under] = await Promise.all([
      this.ladders.current(reading.tx, reading.organisationId), this.settings.current(reading.tx, reading.organisationId), this.read(reading, personIds, relationsTo),
    ]);
    return { published, settings, candidates: under({ published, settings }) };
  }

  /** The people as they are and as they would be: once for each of these demands, in force or not, in the same order, from what is read once. */
  async underEach(reading: Reading, personIds: readonly string[], relationsTo: RelationsTo, demands: readonly Demands[]): Promise<Candidate[][]> {
    return demands.map(await this.read(reading, personIds, relationsTo));
  }

  private async read({ tx, organisationId, viewerId, today, standsInFor = null }: Reading, personIds: readonly string[], relationsTo: RelationsTo): Promise<(demands: Demands) => Candidate[]> {
    const [places, recorded] = await Promise.all([this.targets.placesOf(tx, organisationId, personIds, today), this.inputs.load(tx, organisationId, personIds, today)]);
    return ({ published, settings }) => {
      const records = new Records(followed(recorded, published.lineage));
      return records.people.map((person): Candidate => {
        const target = personTarget(published, places.get(person.id));
        const waived = new Set(records.waiversOf(person.id).map(({ indicator }) => indicator));
        const read = (asked: Target): Dossier => records.dossier(person, asked, today, { viewerId, relations: relationsTo(person.id), standsInFor });
        const asking = { published, settings, waived };
        const assessedFor = targetsOf(target, asking, read);
        const triedFor = (rung: string): CandidateTarget | null => targetOn(rung, target, asking, read);
        return { person, target, dossier: assessedFor[0]?.dossier ?? null, targets: assessedFor, triedFor, evidence: records.evidenceOf(person.id), leaves: records.leavesOf(person.id) };
      });
    };
  }
}

interface Asking extends Demands {
  /** Indicator ids. */
  readonly waived: ReadonlySet<string>;
}

type Read = (target: Target) => Dossier;

/** Every rung that the person is assessed for, the first target first. */
function targetsOf(person: PersonTarget, asking: Asking, read: Read): CandidateTarget[] {
  return [person.targetRung, person.secondRung].flatMap((rung, at) => {
    const found = rung === null ? null : targetOn(rung, person, asking, read);
    return found === null ? [] : [{ ...found, second: at === 1 }];
  });
}

/** One rung with its overlays, as the organisation asks for it; null where the ladder does not have it. */
function targetOn(rung: string, { overlays: own }: PersonTarget, { published: { ladder }, settings, waived }: Asking, read: Read): CandidateTarget | null {
  const asked = targetFor(ladder, rung, { settings: settings.rungs[rung] ?? null, waived });
  if (asked === null) return null;
  const dossier = read(asked);
  const ofRung = settings.rungs[rung]?.overlays ?? [];
  const overlays = ladder.overlays
    .filter(({ id }) => ofRung.includes(id) || own.includes(id))
    .map((overlay): CandidateOverlay => ({ overlay, byOrganisation: ofRung.includes(overlay.id), dossier: retargeted(dossier, overlayTargetFor(overlay, asked, waived)) }));
  return { rung, second: false, dossier, overlays };
}
