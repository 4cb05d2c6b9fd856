import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantEntity } from '../../persistence/tenant.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { PanelEntity } from './panel.entity.js';

/** Somebody on a panel. Alternates rate in the place of those with a conflict. */
@Entity('panel_members')
@Index('panel_members_once', ['organisationId', 'panelId', 'personId'], { unique: true })
@Index('panel_members_person', ['organisationId', 'personId'])
@ForeignKey(() => PanelEntity, ['organisationId', 'panelId'], ['organisationId', 'id'], { name: 'panel_members_panel_fk' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'panel_members_person_fk' })
export class PanelMemberEntity extends TenantEntity {
  @Column('uuid')
  panelId: string;

  @Column('uuid')
  personId: string;

  @Column('boolean', { default: false })
  alternate: boolean;
}
