import { ApiProperty } from '@nestjs/swagger';
import { type PlanState, planStates } from '@nextrung/domain/plan';

/** What is said of an action of a plan wherever it stands, whoever does it. */
export class ActionFacts {
  id: string;
  /** The indicator it is for, where it stands in the ladder in force; null: it is tied to none. */
  @ApiProperty({ type: String, nullable: true })
  indicator: string | null;
  /** Wording of the indicator; empty where there is none. */
  text: string;
  what: string;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @ApiProperty({ enum: planStates, enumName: 'PlanState' })
  state: PlanState;
  /** The day has passed, and it is neither done nor dropped. */
  overdue: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;
  /** What came of it, or why it was dropped. */
  outcome: string;
}
