import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { PacketContent } from './packet-content.js';

/** What the person and whoever presents a case write into its packet together, until it is locked. */
@Entity('case_packets')
@Index('case_packets_once', ['organisationId', 'caseId'], { unique: true })
@Check('case_packets_version', 'version >= 1')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_packets_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'], { name: 'case_packets_changed_by_fk' })
export class CasePacketEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('jsonb')
  content: Partial<PacketContent>;

  @Column('uuid')
  changedBy: string;

  @Day()
  changedOn: string;

  @Column('integer', { default: 1 })
  version: number;
}
