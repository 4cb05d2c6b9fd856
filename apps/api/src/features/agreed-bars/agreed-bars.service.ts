import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { allows } from '../../platform/access/operations.js';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import type { AgreedBar, BarCell, WriteBar } from './agreed-bars.dto.js';
import { AgreedBarsRepository, type BarRow } from './agreed-bars.repository.js';
import { barLadder, barView, signableAs, stands } from './bar.mapper.js';

const LATEST_DAYS = 732;

/** What a person, their manager and where asked an approver agreed will prove the target rung, and by when. */
@Injectable()
export class AgreedBarsService {
  constructor(
    private readonly access: Access,
    private readonly repository: AgreedBarsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  read(call: Call, personId: string): Promise<AgreedBar> {
    return this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.view(scope));
  }

  write(call: Call, personId: string, asked: WriteBar): Promise<AgreedBar> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const [newest] = await this.repository.ofPerson(tx, organisationId, personId);
      requireVersion(call, newest?.revision ?? 0);
      const { targetRung, cells, approverId = null, reason = '' } = asked;
      const pinned = await this.pinned(scope, asked.ladderVersion, newest);
      const errors = [...wordErrors(asked, pinned.ladder), ...dayErrors(cells, newest?.cells ?? [], today)];
      if (newest && reason === '') errors.push({ field: 'reason', message: 'Say why it is changed. It is kept beside the change.' });
      if (approverId !== null && (approverId === viewerId || !(await this.approvers(scope)).some(({ id }) => id === approverId))) errors.push({ field: 'approverId', message: 'Choose a manager above the line manager, other than yourself.' });
      if (errors.length > 0) throw Problem.invalid(...errors);
      const lines = cells.map(({ competency, proof, byDay }) => ({ competency, proof, byDay }));
      const barId = await this.repository.insert(tx, organisationId, { personId, revision: (newest?.revision ?? 0) + 1, targetRung, ladderVersionId: pinned.id, cells: lines, approverId, authorId: viewerId, reason, on: today });
      await this.repository.sign(tx, organisationId, barId, { side: scope.relations.has('self') ? 'person' : 'manager', by: viewerId, forId: scope.standsInFor, on: today });
      return this.view(scope);
    });
  }

  sign(call: Call, personId: string, barId: string): Promise<AgreedBar> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, relations, today } = scope;
      const bars = await this.repository.ofPerson(tx, organisationId, personId);
      const bar = bars.find(({ id }) => id === barId);
      if (!bar) throw Problem.notFound();
      if (bar !== bars[0]) throw Problem.refused('superseded', 'There is a newer revision by now. Look at that one.');
      const side = signableAs(bar, viewerId, relations);
      if (side === null) throw Problem.refused('not_asked', 'You have signed this, or nobody asks for your signature.');
      await this.repository.sign(tx, organisationId, barId, { side, by: viewerId, forId: side === 'manager' ? scope.standsInFor : null, on: today });
      return this.view(scope);
    });
  }

  /** The ladder that the next revision speaks about. */
  private async pinned({ tx, organisationId }: Scope, asked: number | undefined, newest: BarRow | undefined): Promise<PublishedLadder> {
    const current = await this.ladders.current(tx, organisationId);
    const version = asked ?? newest?.ladderVersion ?? current.version;
    if (version === current.version) return current;
    const earlier = version === newest?.ladderVersion ? await this.ladders.numbered(tx, organisationId, version) : null;
    if (!earlier) throw Problem.invalid({ field: 'ladderVersion', message: 'A bar stays on its version of the ladder, or moves to the one in force.' });
    return earlier;
  }

  private async view(scope: Scope): Promise<AgreedBar> {
    const { tx, organisationId, personId, viewerId, relations } = scope;
    const bars = await this.repository.ofPerson(tx, organisationId, personId);
    const current = await this.ladders.current(tx, organisationId);
    const ladders = new Map<number, Ladder | null>([[current.version, current.ladder]]);
    for (const version of new Set(bars.map(({ ladderVersion }) => ladderVersion))) {
      if (!ladders.has(version)) ladders.set(version, (await this.ladders.numbered(tx, organisationId, version))?.ladder ?? null);
    }
    const [newest] = bars;
    const mayWrite = allows('agreed-bar.write', relations, null);
    const offered = [current.version, ...(newest && newest.ladderVersion !== current.version ? [newest.ladderVersion] : [])];
    const above = await this.above(scope);
    return {
      version: newest?.revision ?? 0,
      standing: bars.find(stands)?.revision ?? null,
      bars: bars.map((bar) => barView(bar, ladders.get(bar.ladderVersion) ?? null, bar === newest && allows('agreed-bar.sign', relations, null) ? signableAs(bar, viewerId, relations) : null)),
      ladders: offered.flatMap((version) => {
        const ladder = ladders.get(version);
        return ladder ? [barLadder(version, ladder)] : [];
      }),
      approvers: mayWrite ? above.filter(({ id, depth }) => depth > 1 && id !== viewerId).map(({ id, name }) => ({ id, name })) : [],
      alone: above.length === 0,
    };
  }

  private async approvers(scope: Scope): Promise<{ id: string }[]> {
    return (await this.above(scope)).filter(({ depth }) => depth > 1);
  }

  private above({ tx, organisationId, personId, today }: Scope): Promise<{ id: string; name: string; depth: number }[]> {
    return this.repository.above(tx, organisationId, personId, today);
  }
}

function wordErrors({ targetRung, cells }: WriteBar, ladder: Ladder): FieldError[] {
  const known = new Set(ladder.competencies.map(({ id }) => id));
  return [
    ...(findRung(ladder, targetRung) ? [] : [{ field: 'targetRung', message: 'This version of the ladder has no such rung.' }]),
    ...cells.flatMap(({ competency }, index) => (known.has(competency) ? [] : [{ field: `cells.${index}.competency`, message: 'This version of the ladder has no such competency.' }])),
  ];
}

/** A day that was agreed for a competency may stay, though it has passed. */
function dayErrors(cells: readonly BarCell[], before: BarRow['cells'], today: string): FieldError[] {
  return cells.flatMap(({ competency, byDay }, index) => {
    const kept = before.some((cell) => cell.competency === competency && cell.byDay === byDay);
    return kept || (byDay >= today && byDay <= addDays(today, LATEST_DAYS)) ? [] : [{ field: `cells.${index}.byDay`, message: 'Choose a day from today on, within two years.' }];
  });
}
