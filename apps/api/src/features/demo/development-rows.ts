import { demoDevelopment } from './content/index.js';
import { daysAround, demoId as id, type Rows, rows } from './demo-rows.js';

/** Plans, agreed bars and what belongs to 1:1s. @param ladderVersionId of the ladder that the bars are pinned to */
export function developmentRows(today: string, ladderVersionId: string): Rows[] {
  const { day, at } = daysAround(today);
  const actions = demoDevelopment.flatMap(({ person, manager, actions: own }) => own.map((action) => ({ person, manager, action })));
  return [
    rows('actions', ['id', 'person_id', 'indicator', 'what', 'due_on', 'state', 'owner', 'proposed_by', 'source', 'created_by', 'created_on', 'agreed_by', 'agreed_on', 'started_on', 'item_id', 'closed_by', 'closed_on', 'outcome'], actions,
      ({ person, manager, action: { key, indicator, what, dueInDays, agreedDaysAgo, begunDaysAgo, done } }) => [
        id(`${person}/action/${key}`), id(person), indicator, what, day(-dueInDays), done ? 'done' : begunDaysAgo === null ? 'agreed' : 'in_progress', 'person', 'person', 'next_step',
        id(person), day(agreedDaysAgo), id(manager), day(agreedDaysAgo), begunDaysAgo === null ? null : day(begunDaysAgo), done && id(done.item), done && id(person), done && day(done.daysAgo), done?.outcome ?? '',
      ]),
    rows('agreed_bars', ['id', 'person_id', 'revision', 'target_rung', 'ladder_version_id', 'cells', 'author_id', 'reason', 'written_on', 'created_at'], demoDevelopment,
      ({ person, bar: { targetRung, cells, writtenDaysAgo } }) => [
        id(`${person}/bar`), id(person), 1, targetRung, ladderVersionId, JSON.stringify(cells.map(({ competency, proof, inDays }) => ({ competency, proof, byDay: day(-inDays) }))), id(person), '', day(writtenDaysAgo), at(writtenDaysAgo),
      ]),
    rows('agreed_bar_signatures', ['id', 'bar_id', 'side', 'signed_by', 'signed_on', 'created_at'],
      demoDevelopment.flatMap(({ person, manager, bar }) => [{ person, side: 'person', by: person, bar }, { person, side: 'manager', by: manager, bar }]),
      ({ person, side, by, bar: { writtenDaysAgo } }) => [id(`${person}/bar/${side}`), id(`${person}/bar`), side, id(by), day(writtenDaysAgo), at(writtenDaysAgo)]),
    rows('notes', ['id', 'person_id', 'author_id', 'other_id', 'body', 'visibility', 'on_day', 'created_at'], demoDevelopment,
      ({ person, manager, note }) => [id(`${person}/note`), id(person), id(manager), id(person), note.body, 'us_two', day(note.daysAgo), at(note.daysAgo)]),
    rows('note_visibility', ['id', 'note_id', 'visibility', 'changed_by', 'changed_at'], demoDevelopment,
      ({ person, manager, note }) => [id(`${person}/note/us_two`), id(`${person}/note`), 'us_two', id(manager), at(note.daysAgo)]),
    rows('one_to_ones', ['id', 'person_id', 'manager_id', 'on_day', 'created_at'], demoDevelopment.flatMap(({ person, manager, talkedDaysAgo }) => talkedDaysAgo.map((daysAgo) => ({ person, manager, daysAgo }))),
      ({ person, manager, daysAgo }) => [id(`${person}/talk/${String(daysAgo)}`), id(person), id(manager), day(daysAgo), at(daysAgo)]),
  ];
}
