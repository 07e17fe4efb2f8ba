/** Messages of each day of the month, days without one too, beside what the company's calendar says of the day. */
import type { DayRule, Language } from '../../ingest/schema/policy.ts';
import { openDays } from '../business-clock.ts';
import { dayOf, monthDays, monthSpan } from '../measures/months.ts';
import type { Review } from '../review-schema.ts';
import type { ReviewInput } from './input.ts';

type ActivityDay = Review['activity_days'][number];
const DAY_MS = 86_400_000;

export function activityDays({ chats, month, policy }: ReviewInput): ActivityDay[] {
  const { from_ms, to_ms } = monthSpan(month);
  const { from, to } = monthDays(month);
  const open = policy.calendar && openDays(policy.calendar, from, to);
  // Where two rules name one date the later holds, as it does for the hours.
  const rules = new Map(policy.calendar?.days.map((rule) => [rule.date, rule]));
  const counted = chats.flatMap(({ part }) => part.months[month]?.days ?? []);
  const days = (to_ms - from_ms) / DAY_MS;
  return Array.from({ length: days }, (_, at) => {
    const day = dayOf(from_ms + at * DAY_MS);
    let messages = 0;
    for (let i = at; i < counted.length; i += days) messages += counted[i] as number;
    const rule = rules.get(day);
    return {
      day,
      messages,
      working: open?.[at] ?? null,
      holiday: rule ? nameOf(rule, policy.language) : null,
    };
  });
}

/** A company's own file is in the language of its policy. */
function nameOf({ name, name_zh }: DayRule, language: Language): ActivityDay['holiday'] {
  if (name === '') return null;
  if (name_zh !== undefined) return { en: name, zh: name_zh };
  return language === 'en' ? { en: name } : { zh: name };
}
