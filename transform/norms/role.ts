import type { MessageColumns, Role } from '../../ingest/schema/message-table.ts';

/** Row of the people list that was in force for the sender of `row` when it was sent. */
export function roleAt(m: MessageColumns, row: number): Role | undefined {
  const at_ms = m.sent_at_ms[row] as number;
  return m.persons[m.person[row] as number]?.roles.find((r) => r.from_ms <= at_ms && at_ms < r.to_ms);
}

/** Is one of these roles or teams held? */
export function holds(role: Role | undefined, names: readonly string[]): boolean {
  return role !== undefined && names.some((name) => role.team === name || role.roles.includes(name));
}
