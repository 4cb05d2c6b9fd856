import { ApiProperty } from '@nestjs/swagger';
import {
  CONFIDENCE_WORDS,
  type ConfidenceWordName,
  FRESHNESS,
  type FreshnessName,
  READINESS_STATES,
  type ReadinessStateName,
  REQUIRED_STATUSES,
  type RequiredStatusName,
  STATUSES,
  type StatusName,
} from '../readiness/readiness.dto.js';
import { StandsInFor } from '../delegations/delegations.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { CompetencyRef } from '../ladders/ladder.dto.js';
import { NEXT_KINDS, type NextKind } from '../readiness/next-look.js';
import { TEAM_SCOPES, type TeamScope } from './team-query.dto.js';

export { NO_RUNG, PAGE, TEAM_FORMATS, TEAM_SCOPES, TeamChoicesQuery, TeamExportQuery, TeamFilters, TeamQuery, type TeamScope } from './team-query.dto.js';

export class TeamCell {
  competency: string;
  /** Id of the overlay that it belongs to; null: the ladder's own. */
  @ApiProperty({ type: String, nullable: true })
  overlay: string | null;
  @ApiProperty({ enum: REQUIRED_STATUSES, enumName: 'RequiredStatus' })
  required: RequiredStatusName;
  @ApiProperty({ enum: STATUSES, enumName: 'Status' })
  status: StatusName;
  met: boolean;
  contested: boolean;
  /** The day on which a met gate would stop being met if nothing more were logged. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lapsesOn: string | null;
  @ApiProperty({ enum: FRESHNESS, enumName: 'Freshness' })
  freshness: FreshnessName;
}

export class TeamRow {
  person: PersonRef;
  /** Code of the present rung; null without one. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** Null at the top of the ladder. */
  @ApiProperty({ type: String, nullable: true })
  targetRung: string | null;
  @ApiProperty({ type: String, nullable: true })
  managerName: string | null;
  @ApiProperty({ type: String, nullable: true })
  teamName: string | null;
  /** In whose place the viewer looks after them; null: for themselves. */
  @ApiProperty({ type: StandsInFor, nullable: true })
  standsInFor: StandsInFor | null;
  /** Today. */
  onLeave: boolean;
  /** 0 to 100; null without a target rung. */
  @ApiProperty({ type: Number, nullable: true })
  index: number | null;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', nullable: true })
  state: ReadinessStateName | null;
  /** 0 to 1. */
  confidence: number;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidenceWord: ConfidenceWordName;
  /** Gates of the target that are met, breadth included; 0 without a target rung. */
  gatesMet: number;
  /** Gates of the target, breadth included. */
  gates: number;
  /** The index of every thirtieth day of the past year, the oldest first, today's last; null where nothing was known. Empty without a target rung. */
  @ApiProperty({ type: 'array', items: { type: 'number', nullable: true } })
  trend: (number | null)[];
  /** In the order of the ladder, then those of overlays; empty without a target rung. */
  @ApiProperty({ type: [TeamCell] })
  cells: TeamCell[];
  /** The last day of the newest shared item. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  newestEvidence: string | null;
  /** Calendar days since then. */
  @ApiProperty({ type: Number, nullable: true })
  newestAgeDays: number | null;
  /** There is evidence, and strong evidence of at least one competency is stale, or none of it is strong and the newest is over a year old. */
  stale: boolean;
  /** Shared items that wait for the viewer's rating. */
  waiting: number;
  /** Indicators of the target left out before assessing, because they do not apply to this person. */
  waived: number;
  /** First day on which a met gate would stop being met if nothing more were logged. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lapsesOn: string | null;
  /** What to look at first, in a few words. */
  next: string;
  /** Of which kind that is; `waiting` where something waits for the viewer. */
  @ApiProperty({ enum: ['waiting', ...NEXT_KINDS], enumName: 'TeamNextKind', nullable: true })
  nextKind: NextKind | 'waiting' | null;
  /** The day that it holds for; null: today. Only where thousands are being made again is it an earlier one. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  heldOn: string | null;
}

export class TeamCounts {
  people: number;
  ready: number;
  close: number;
  stale: number;
  /** Shared items that wait for the viewer's rating. */
  waiting: number;
}

export class TeamOverlay {
  id: string;
  name: string;
  @ApiProperty({ type: [CompetencyRef] })
  competencies: CompetencyRef[];
}

/** People × competencies, each for their own target rung. */
export class TeamView {
  @ApiProperty({ enum: TEAM_SCOPES, enumName: 'TeamScope' })
  scope: TeamScope;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ type: [CompetencyRef] })
  competencies: CompetencyRef[];
  /** Those that someone in scope is assessed for. */
  @ApiProperty({ type: [TeamOverlay] })
  overlays: TeamOverlay[];
  /** Of everyone in scope, whatever the filters. */
  counts: TeamCounts;
  /** How many the filters leave. */
  matched: number;
  /** Place of the first row among these, from 1; 0 without rows. */
  from: number;
  @ApiProperty({ type: [TeamRow] })
  rows: TeamRow[];
  /** To go on after these, as `after`; null: there are no more. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

/** What the team can be narrowed to. */
export class TeamChoices {
  /** Teams of the people in scope, by name. */
  @ApiProperty({ type: [PersonRef] })
  teams: PersonRef[];
  /** Line managers of the people in scope, by name. */
  @ApiProperty({ type: [PersonRef] })
  managers: PersonRef[];
}
