import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** An alternate of the panel who was drawn to judge one case; append-only. */
@Entity('case_alternates')
@Index('case_alternates_once', ['organisationId', 'caseId', 'personId'], { unique: true })
@Index('case_alternates_person', ['organisationId', 'personId'])
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_alternates_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'case_alternates_person_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'inPlaceOf'], ['organisationId', 'id'], { name: 'case_alternates_in_place_of_fk' })
export class CaseAlternateEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  personId: string;

  /** null: of somebody who is gone, or of nobody in particular. */
  @Column({ type: 'uuid', nullable: true })
  inPlaceOf: string | null;

  @Day()
  drawnOn: string;
}
