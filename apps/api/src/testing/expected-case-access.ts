import type { Viewer } from './expected-access.js';

const ADMINS = ['admin', 'opener'] as const;

/** Of a locked case of `pm`, presented by `groupPm`, whose panel is led by `farPm`, decided by `director` and has `otherGroupPm` on it; `colleague` would decide an appeal. The need is decided for the case, and not for the need. */
export const CASE_OPERATIONS: Readonly<Record<string, readonly Viewer[]>> = {
  'case-pay.read': ['payReader'],
  'case-pay.propose': ['payReader'],
  'case.read': ['pm', 'groupPm', 'director', 'delegate', 'farPm', 'otherGroupPm', 'colleague'],
  'case.move': ['pm', 'groupPm', 'delegate', 'farPm'],
  'case.appoint': [...ADMINS, 'farPm'],
  'case.carry': ADMINS,
  'case.write-need': ['pm', 'groupPm', 'delegate'],
  'case-packet.read': ['pm', 'groupPm', 'director', 'delegate', 'farPm', 'otherGroupPm', 'colleague'],
  'case-packet.take': ['pm', 'groupPm', 'director', 'delegate', 'farPm', 'otherGroupPm', 'colleague'],
  'case-packet.write': ['pm', 'groupPm', 'delegate'],
  'case-packet.comment': ['pm', 'groupPm', 'delegate'],
  'case-packet.add': ['pm', 'groupPm', 'delegate'],
  'business-need.decide': ['director'],
  'case.decide': ['director'],
  'case.fund': ['director'],
  'case.prepare-delivery': ['groupPm', 'delegate', 'director'],
  'case.deliver': ['groupPm', 'delegate', 'director'],
  'case.acknowledge': ['pm'],
  'case.brief': ['groupPm', 'director', 'farPm', 'otherGroupPm', 'colleague'],
  'case.seats': ['director', 'farPm', ...ADMINS],
  'case.reseat': ['farPm', ...ADMINS],
  'case.declare-conflict': ['director', 'otherGroupPm'],
  'case-review.read': ['otherGroupPm'],
  'case-review.write': ['otherGroupPm'],
  'case-review.submit': ['otherGroupPm'],
  // Of its panel, while the case is in review.
  'room.read': ['groupPm', 'director', 'farPm', 'otherGroupPm'],
  'room.movements': ['director', 'farPm', 'otherGroupPm'],
  'calibration.lead': ['farPm'],
  'calibration.note': ['farPm'],
  'calibration.change-rating': ['otherGroupPm'],
  'calibration.dissent': ['otherGroupPm'],
  'calibration.leave': ['groupPm'],
  'case.read-appeals': ['pm', 'groupPm', 'director', 'delegate', 'farPm', 'otherGroupPm', 'colleague'],
  'case.appeal': ['pm'],
  'case.decide-appeal': ['colleague'],
};
