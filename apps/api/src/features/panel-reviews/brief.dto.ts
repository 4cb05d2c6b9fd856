import { ApiProperty } from '@nestjs/swagger';
import { CaseRung } from '../cases/cases.dto.js';
import { LEVELS, type LevelName } from '../evidence/voices.dto.js';
import { PacketEvidenceRowView, PacketGapView, PacketGateView, PacketReadinessView } from '../packets/packet.dto.js';

/** An item about which people differ. */
export class BriefDifference {
  /** Of the item in the evidence table. */
  number: number;
  title: string;
  /** Code within the ladder, such as `SPM.S1`. */
  indicator: string;
  /** What the person claims; null where they claim nothing, or the reader may not know yet. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  claim: LevelName | null;
  /** What raters of the evidence gave, the lowest first. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level', isArray: true })
  ratings: LevelName[];
}

/** A case to be read in two minutes. */
export class CaseBrief {
  caseId: string;
  code: string;
  /** Name of the person; in the masked variant the code of the case. */
  person: string;
  masked: boolean;
  /** Whose calibration room it comes to; null: no panel. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  panelId: string | null;
  target: CaseRung;
  @ApiProperty({ type: CaseRung, nullable: true })
  from: CaseRung | null;
  /** The day on which it stands: that of locking. */
  @ApiProperty({ format: 'date' })
  asOf: string;
  readiness: PacketReadinessView;
  /** One to three sentences. */
  summary: string[];
  gates: PacketGateView[];
  /** At most twelve rows. */
  evidence: PacketEvidenceRowView[];
  /** Where what the person claims and what raters gave differ, or the raters among themselves. */
  differences: BriefDifference[];
  gaps: PacketGapView[];
  /** Open risks, one sentence each. */
  risks: string[];
}
