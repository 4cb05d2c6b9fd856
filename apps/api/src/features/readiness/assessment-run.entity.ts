import { Column, Entity, ForeignKey } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { LadderVersionEntity } from '../ladders/ladder-version.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** For which day, and from what, a person's stored assessments were made; its id is the person's. Without one, nothing is stored. */
@Entity('assessment_runs')
@ForeignKey(() => PersonEntity, ['organisationId', 'id'], ['organisationId', 'id'], { name: 'assessment_runs_person_fk' })
@ForeignKey(() => LadderVersionEntity, ['organisationId', 'ladderVersionId'], ['organisationId', 'id'], { name: 'assessment_runs_ladder_fk' })
export class AssessmentRunEntity extends TenantEntity {
  @Day()
  asOf: string;

  @Column('uuid')
  ladderVersionId: string;

  /** Of the organisation's settings; 0: the ladder's. */
  @Column('integer')
  settingsVersion: number;

  /** Of the constants. */
  @Column('text')
  policyVersion: string;
}
