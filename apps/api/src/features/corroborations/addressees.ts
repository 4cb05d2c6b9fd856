import { Injectable } from '@nestjs/common';
import { mailAddress, mailboxKey, withoutTag } from '@nextrung/domain/evidence';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { MOST_OPEN_ASKS, openAsks } from '../evidence/offered-on.js';
import { ColleaguesRepository, type KnownPerson } from './colleagues.repository.js';
import type { AskCorroboration } from './corroborations.dto.js';

/** Requests that one person can send outside on one day: mail to strangers is not for many. */
const MOST_OUTSIDE_A_DAY = 20;

export type Addressee =
  | { readonly kind: 'person'; readonly id: string; readonly name: string; readonly signsIn: boolean }
  | { readonly kind: 'outside'; readonly id: string | null; readonly name: string; readonly email: string; readonly key: string; readonly samePersonId: string | null };

const refuse = (field: 'colleagueId' | 'email' | 'name', message: string): Problem => Problem.invalid({ field, message });
const OWN_WORK = 'You cannot confirm your own work. Choose a colleague.';

/** Finds who is meant, and refuses who cannot be asked about an item. */
@Injectable()
export class Addressees {
  constructor(private readonly repository: ColleaguesRepository) {}

  async find(scope: Scope, item: EvidenceItem, asked: AskCorroboration): Promise<Addressee> {
    // Null is as good as left out.
    const [colleagueId, email, name] = [asked.colleagueId ?? '', asked.email ?? '', asked.name ?? ''];
    if ((colleagueId === '') === (email === '')) throw refuse('colleagueId', 'Choose a colleague, or enter an e-mail address.');
    const field = colleagueId === '' ? 'email' : 'colleagueId';
    // Identifiers are compared as text, and a UUID may be written in capitals.
    const addressee = colleagueId === '' ? await this.ofAddress(scope, email, name) : await this.colleague(scope, colleagueId.toLowerCase());
    const known = item.corroborations.find(({ colleague, outside }) => addressee.id !== null && colleague.id === (addressee.kind === 'outside' ? (addressee.samePersonId ?? addressee.id) : addressee.id) && outside === (addressee.kind === 'outside'));
    if (known && known.state !== 'withdrawn') throw refuse(field, 'You have asked this colleague already.');
    if (openAsks(item) >= MOST_OPEN_ASKS) throw refuse(field, 'Five colleagues have confirmed it or not answered yet. Wait for one of them, or withdraw a question.');
    return addressee;
  }

  /** The id under which somebody outside is kept; made where there is none. */
  async keep({ tx, organisationId, personId, today }: Scope, { id, name, email, key, samePersonId }: Addressee & { kind: 'outside' }): Promise<string> {
    if ((await this.repository.askedOutsideOn(tx, organisationId, personId, today)) >= MOST_OUTSIDE_A_DAY) throw Problem.refused('too_many_today', 'You have asked 20 people outside today. Go on tomorrow.');
    return id ?? this.repository.insertOutsider(tx, organisationId, { personId, name, email, key, samePersonId });
  }

  private async colleague({ tx, organisationId, viewerId, today }: Scope, personId: string): Promise<Addressee> {
    if (personId === viewerId) throw refuse('colleagueId', OWN_WORK);
    const person = await this.repository.person(tx, organisationId, personId, today);
    if (!person?.here || !person.signsIn) throw refuse('colleagueId', 'Choose a colleague who has an account here, or enter their address.');
    return asPerson(person);
  }

  private async ofAddress({ tx, organisationId, viewerId, personId, today }: Scope, email: string, name: string): Promise<Addressee> {
    const [address, key] = [mailAddress(email), mailboxKey(email)];
    const person = await this.repository.ofAddress(tx, organisationId, { address, plain: withoutTag(email), key }, today);
    if (person?.id === viewerId) throw refuse('email', OWN_WORK);
    if (person?.here) return asPerson(person);
    const outsider = await this.repository.outsider(tx, organisationId, personId, key);
    const same = outsider?.samePersonId ? await this.repository.person(tx, organisationId, outsider.samePersonId, today) : null;
    if (same?.here) return asPerson(same);
    if (!outsider && name === '') throw refuse('name', 'Say what they are called.');
    // Somebody who left, and answers from outside, is still the same person.
    return { kind: 'outside', id: outsider?.id ?? null, name: outsider?.name ?? name, email: address, key, samePersonId: outsider ? outsider.samePersonId : (person?.id ?? null) };
  }
}

const asPerson = ({ id, name, signsIn }: KnownPerson): Addressee => ({ kind: 'person', id, name, signsIn });
