import type { PolicyFile } from './policy-schema.ts';
import type { PhoneWording } from './schema/phone-wording.ts';

type Taught = NonNullable<PolicyFile['phrases']>[number];

/** `phrases:` of the policy as a wording like the shipped ones; lists that are left out are empty. */
export function wordingOf(taught: Taught): PhoneWording {
  return {
    language: taught.language,
    file_stems: taught.file_stems ?? [],
    media_omitted: taught.media_omitted ?? [],
    omitted: taught.omitted ?? {},
    file_attached: taught.file_attached ?? [],
    attached_open: taught.attached_open ?? [],
    attached_close: taught.attached_close ?? [],
    deleted: taught.deleted ?? [],
    edited: taught.edited ?? [],
    empty: taught.empty ?? [],
    poll: taught.poll ?? [],
    poll_option: taught.poll_option ?? [],
    location: taught.location ?? [],
    live_location: taught.live_location ?? [],
    calls: taught.calls ?? [],
    notices: taught.notices ?? {},
  };
}
