/** What one owner or one department gets: the sections of the review over its own chats alone. */
import { z } from 'zod';
import { actions, proposal } from './actions.ts';
import { coverage } from './coverage.ts';
import { norm } from './norms.ts';
import { series } from './series.ts';
import { activity, chat_usage, kinds } from './talk.ts';
import { asked_again, pinch, response_times, waiting } from './waits.ts';

/** Columns of groups.csv by which chats are put together. */
export const VIEW_BYS = ['owner', 'department'] as const;

/**
 * One for each owner and each department of groups.csv with a chat in the exports that is no private one: private chats
 * stand in no view, in no figure of it and in no row of its register. Owners first, then departments, by name.
 *
 * Waits are figures about a service and always told, and so are numbers of messages by chat and month: both stand in
 * `chats` for every chat. What tells of people's behaviour needs ten people (§9): `people_told` and `norms_untold`.
 */
export const views = z.array(
  z.strictObject({
    /** Fit for a file's name: a-z, 0-9 and hyphens. The same in every month, as long as the name is. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    by: z.enum(VIEW_BYS),
    /** Code name of the owner (a role as it is), or the department as it is written. */
    name: z.string(),
    /** Keys of its chats, by their names. */
    chats: z.array(z.string()),
    /** `register`: its rows of groups.csv without private chats. */
    coverage: coverage.pick({ chats: true, chats_complete: true, register: true }),
    /**
     * Ten people or more wrote in its chats this month, and neither another view nor the whole review leaves over what
     * fewer than five wrote. If not, message_types, activity and the kinds in chat_usage are empty, which is no zero.
     */
    people_told: z.boolean(),
    /**
     * Norms about what people do (all but those of waits and of what groups are declared to be) of which nothing is told
     * here, for the same reasons, of the chats that the norm holds for; as `short-messages.1`. Earlier months in which
     * fewer than ten wrote are left out of those that are told, and so are rows of chats in which fewer than ten did.
     */
    norms_untold: z.array(z.string()),
    /** Those with items in its chats this month or last, or that name one of them; in the policy's order. */
    norms: z.array(norm),
    waiting,
    pinch,
    response_times,
    series,
    chat_usage,
    message_types: kinds,
    activity,
    asked_again,
    /**
     * Rows of actions.csv name no chat. Of an owner: his own. Of a department: its own, and those of owners who answer for
     * chats of no other department.
     */
    actions,
    /** Over its norms and chats, so A1 is another proposal than A1 of the review. */
    proposals: z.array(proposal),
  }),
);
