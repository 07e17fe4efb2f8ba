/** What the company itself tells beside its chats: values entered by hand, answers of a survey, events, actions. */

/** A row of values.csv: what a goal that is measured by hand stood at in a month. */
export interface GoalValue {
  goal: string;
  month: string;
  value: number;
  note: string;
}

/** One person's answers. Nothing that names the person is read. */
export interface SurveyAnswer {
  /** null: the survey has no column of months. */
  month: string | null;
  /** Empty: not said, or the survey has no groups. */
  group: string;
  /** By question; what was left empty is not there. */
  values: Readonly<Record<string, number>>;
}

export const EVENT_KINDS = ['holiday', 'reorganisation', 'fair', 'other'] as const;

/** A row of events.csv: ISO days, both included. */
export interface CompanyEvent {
  from: string;
  to: string;
  event: string;
  kind: (typeof EVENT_KINDS)[number];
}

export const ACTION_STATES = ['open', 'done', 'dropped'] as const;
/** Effects that have a word of their own on pages; any other text is shown as it is written. */
export const EFFECTS = ['too_early', 'better', 'same', 'worse'] as const;

/** A row of actions.csv. */
export interface Action {
  id: string;
  /** Month of the review in which it was decided. */
  month: string;
  text: string;
  owner: string;
  /** ISO days; null: not said. */
  due: string | null;
  done: string | null;
  /** One of EFFECTS, or the company's own words; empty: nothing is said yet. */
  effect: string;
  status: (typeof ACTION_STATES)[number];
}

export interface Feedback {
  values: readonly GoalValue[];
  /** null: no survey is read. */
  answers: readonly SurveyAnswer[] | null;
  events: readonly CompanyEvent[];
  actions: readonly Action[];
}

export const NO_FEEDBACK: Feedback = { values: [], answers: null, events: [], actions: [] };
