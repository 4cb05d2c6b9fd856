import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Day, WrittenAt } from '../../persistence/columns.js';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { PacketSection } from './packet-content.js';

/** A remark beside the draft of a packet, between the person and whoever presents the case. */
@Entity('case_packet_comments')
@Index('case_packet_comments_of', ['organisationId', 'caseId', 'writtenAt'])
@Check('case_packet_comments_section', `section IN ('recommendation', 'need', 'scope', 'rows', 'answers', 'statements')`)
@Check('case_packet_comments_resolved', '(resolved_on IS NULL) = (resolved_by IS NULL)')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_packet_comments_case_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'], { name: 'case_packet_comments_author_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'resolvedBy'], ['organisationId', 'id'], { name: 'case_packet_comments_resolved_by_fk' })
export class CasePacketCommentEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  @Column('text')
  section: PacketSection;

  @Column('text')
  text: string;

  @Column('uuid')
  authorId: string;

  @Day()
  writtenOn: string;

  @WrittenAt()
  writtenAt: Date;

  @Column({ type: 'uuid', nullable: true })
  resolvedBy: string | null;

  @Day({ nullable: true })
  resolvedOn: string | null;
}
