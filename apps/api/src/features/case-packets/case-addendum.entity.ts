import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** What was added beside a packet after it was locked; append-only. */
@Entity('case_addenda')
@Index('case_addenda_of', ['organisationId', 'caseId', 'writtenAt'])
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_addenda_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'case_addenda_author_fk' })
export class CaseAddendumEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('text')
  text: string;

  @Column('uuid')
  authorId: string;

  @Day()
  writtenOn: string;

  @WrittenAt()
  writtenAt: Date;
}
