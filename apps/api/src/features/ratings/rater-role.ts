import type { Scope } from '../../platform/access/access.js';

/** As whom the model takes a word: the line manager's place, whoever stands in it, or another one. */
export const raterRole = ({ relations }: Pick<Scope, 'relations'>): 'manager' | 'other' => (relations.has('line_manager') || relations.has('delegate') ? 'manager' : 'other');
