import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatChoiceNorm } from '../../../ingest/schema/norm.ts';
import { type Row, role } from '../messages.ts';
import { judged, normOfKind, type Told } from './judged.ts';

const say = (time: string, text: string, person = 'ann'): Row => [time, person, 'internal', text];
const norm = (keys: Partial<ChatChoiceNorm> = {}) =>
  normOfKind(
    'chat-choice',
    {
      words: ['salary', '工资'],
      tags: ['[PRJ-7]'],
      belongs: ['private'],
      consent_tag: '[all agreed]',
      topic: null,
    },
    keys,
  );
const told = (rows: readonly Row[], keys: Partial<ChatChoiceNorm> = {}, more: Told = {}) =>
  judged(rows, norm(keys), more);
const HOME: Told = { context: { home_of: ['norm 1'] } };

test('a tag in another chat is not met; a word there is for people to look at; all else is not in the population', () => {
  assert.deepEqual(
    told([
      say('10:00', 'Rack 4 of [prj-7] came'),
      say('10:01', 'My SALARY is late'),
      say('10:02', '这个月的工资呢'),
      say('10:03', 'Salaryman, a film'),
      say('10:04', 'Nothing of that sort'),
    ]),
    [
      '10:00 breached wrong-chat [PRJ-7]',
      '10:01 not_determinable to-be-checked salary',
      '10:02 not_determinable to-be-checked 工资',
    ],
  );
});

test('where it belongs all of it is met, and counted by day; other versions may belong elsewhere', () => {
  const rows = [say('10:00', '[PRJ-7] came'), say('10:01', 'Salary'), say('04-30 09:00', 'Salary')];
  assert.deepEqual(told(rows, {}, HOME), ['29: 2 met', '30: 1 met']);
  assert.deepEqual(told(rows.slice(0, 1), { version: 2 }, HOME), ['10:00 breached wrong-chat [PRJ-7]']);
});

test('a message with a tag and a word is judged by its tag', () => {
  assert.deepEqual(told([say('10:00', 'salary [PRJ-7]')]), ['10:00 breached wrong-chat [PRJ-7]']);
});

test('the tag of consent exempts tags and words, only where they do not belong', () => {
  const rows = [say('10:00', '[PRJ-7] [All agreed]'), say('10:01', 'salary [all agreed]')];
  assert.deepEqual(told(rows), ['10:00 exempt consent [PRJ-7]', '10:01 exempt consent salary']);
  assert.deepEqual(told(rows, {}, HOME), ['29: 2 met']);
  assert.deepEqual(told(rows.slice(0, 1), { consent_tag: null }), ['10:00 breached wrong-chat [PRJ-7]']);
});

test('exempt chats and people, candidates too: nobody has to look where all is excused', () => {
  const rows = [say('10:00', '[PRJ-7]'), say('10:01', 'salary'), say('10:02', 'salary', 'ben')];
  const roles = { table: { roles: { ann: [role({ team: 'HR' })] } } };
  assert.deepEqual(told(rows, { exempt_people: ['HR'] }, roles), [
    '10:00 exempt exempt-person [PRJ-7]',
    '10:01 exempt exempt-person salary',
    '10:02 not_determinable to-be-checked salary',
  ]);
  assert.deepEqual(told(rows.slice(1, 2), {}, { context: { exempt_norms: ['norm'] } }), [
    '10:01 exempt exempt-chat salary',
  ]);
});

test('words beside pictures and polls count; what was deleted, notices and automatic replies say nothing', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', 'salary table', 'image'],
    ['10:01', 'ann', 'internal', 'Salary when?', 'poll'],
    ['10:02', 'ann', 'internal', 'salary', 'deleted'],
    ['10:03', '', 'unknown', 'ann renamed it to "salary"', 'notice:subject'],
    ['10:04', 'ben', 'internal', 'We pay no salary at night'],
  ];
  assert.deepEqual(told(rows, {}, { context: { auto_replies: ['We pay no salary at night'] } }), [
    '10:00 not_determinable to-be-checked salary',
    '10:01 not_determinable to-be-checked salary',
  ]);
});
