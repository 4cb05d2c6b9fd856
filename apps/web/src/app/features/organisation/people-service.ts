import { inject, Injectable } from '@angular/core';
import {
  type AddPerson, addPerson, Api, type BeginLine, beginLine, type ChangeManager, changeManager, type ChangeRung, changeRung, endLine, endPerson, type InvitationLink, invitePerson, makeResetLink,
  type PersonProfile, type PersonRow, type ReportingLineEntry, type ResetLink, type SetPermissions, setPermissions, updatePerson, type UpdatePerson,
} from '@nextrung/api-client';

import { idempotencyKey } from '../../shell/http/headers';

/** Changes of people and reporting lines. Each edit carries the version that was read. */
@Injectable({ providedIn: 'root' })
export class PeopleService {
  private readonly api = inject(Api);

  add(body: AddPerson): Promise<PersonProfile> {
    return this.api.invoke(addPerson, { body, ...idempotencyKey() });
  }

  /** @param showLink makes a link to pass on even where it could be sent */
  invite({ id }: PersonRow, showLink: boolean): Promise<InvitationLink> {
    return this.api.invoke(invitePerson, { personId: id, body: { showLink } });
  }

  makeResetLink({ id }: PersonRow): Promise<ResetLink> {
    return this.api.invoke(makeResetLink, { personId: id });
  }

  update(person: PersonRow, body: UpdatePerson): Promise<PersonProfile> {
    return this.api.invoke(updatePerson, { personId: person.id, body, 'If-Match': version(person) });
  }

  changeRung(person: PersonRow, body: ChangeRung): Promise<PersonProfile> {
    return this.api.invoke(changeRung, { personId: person.id, body, 'If-Match': version(person) });
  }

  changeManager(person: PersonRow, body: ChangeManager): Promise<PersonProfile> {
    return this.api.invoke(changeManager, { personId: person.id, body, 'If-Match': version(person) });
  }

  beginLine(person: PersonRow, body: BeginLine): Promise<PersonProfile> {
    return this.api.invoke(beginLine, { personId: person.id, body, 'If-Match': version(person) });
  }

  endLine(person: PersonRow, { id }: ReportingLineEntry, on: string): Promise<PersonProfile> {
    return this.api.invoke(endLine, { personId: person.id, lineId: id, body: { on }, 'If-Match': version(person) });
  }

  setPermissions(person: PersonRow, body: SetPermissions): Promise<PersonProfile> {
    return this.api.invoke(setPermissions, { personId: person.id, body, 'If-Match': version(person) });
  }

  end(person: PersonRow, on: string): Promise<PersonProfile> {
    return this.api.invoke(endPerson, { personId: person.id, body: { on }, 'If-Match': version(person) });
  }
}

const version = ({ version: read }: PersonRow): string => `"${read}"`;
