/** How people talk: where, in which kinds of messages, at which hours. */
import { z } from 'zod';
import { chat_type, count, hour, share, weekday } from './basics.ts';

/** One group of chats or one chat: what was written there in the month. */
export const kinds = z.array(
  z.strictObject({
    /** text, image, video, video_note, gif, sticker, voice, audio, document, unknown, poll, location, contact, deleted, empty. */
    kind: z.string(),
    messages: count,
    share: share,
  }),
);

/** M21 by declared chat type (null: no type declared). */
export const chat_usage = z.array(
  z.strictObject({
    type: chat_type.nullable(),
    chats: count,
    active_chats: count,
    messages: count,
    /** null: the month has no message. */
    share: share.nullable(),
    messages_last_month: count,
    kinds,
  }),
);

/** Messages of the month by weekday (1 Monday) and hour; complete 7 × 24 grid. */
export const activity = z.array(z.strictObject({ weekday, hour, messages: count }));
