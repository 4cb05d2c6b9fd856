import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A member of the panel disagrees, in writing; append-only. */
@Entity('case_dissents')
@Index('case_dissents_of', ['organisationId', 'caseId', 'writtenAt'])
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_dissents_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'case_dissents_author_fk' })
export class CaseDissentEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  body: string;

  @Day()
  writtenOn: string;

  @WrittenAt()
  writtenAt: Date;
}
