import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { PanelEntity } from '../cycles/panel.entity.js';

/** How far the room is with a case. One case of a panel is on the table at a time. */
@Entity('case_calibrations')
@Index('case_calibrations_once', ['organisationId', 'caseId', 'round'], { unique: true })
@Index('case_calibrations_on_table', ['organisationId', 'panelId'], { unique: true, where: 'on_table' })
@Check('case_calibrations_opened', 'opened_at IS NOT NULL OR NOT on_table')
@Check('case_calibrations_version', 'version >= 1 AND round >= 1')
@ForeignKey(() => CaseEntity, ['organisationId', 'caseId'], ['organisationId', 'id'], { name: 'case_calibrations_case_fk' })
@ForeignKey(() => PanelEntity, ['organisationId', 'panelId'], ['organisationId', 'id'], { name: 'case_calibrations_panel_fk' })
export class CaseCalibrationEntity extends TenantEntity {
  @Column('uuid')
  caseId: string;

  /** 1, and one more whenever an appeal opened the case again. */
  @Column('smallint')
  round: number;

  @Column('uuid')
  panelId: string;

  @Column('boolean', { default: false })
  onTable: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  timerEndsAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revealedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  presenterLeftAt: Date | null;

  /** The facilitator's. */
  @Column('text', { default: '' })
  notes: string;

  /** Of the notes. */
  @Column('integer', { default: 1 })
  version: number;
}
