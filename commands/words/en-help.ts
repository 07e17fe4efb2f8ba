/** Help texts in English; at most 80 columns. */
import type { CommandName } from '../calls/index.ts';

const general = `chat-review: a month's review from exported WhatsApp chats

  chat-review init -w FOLDER              lists to fill in, from its exports
  chat-review run -w FOLDER               review the exports in FOLDER
  chat-review inspect export.zip          how an export was understood

Commands
  init       a policy and lists to fill in, from the exports that are there
  collect    which exports of a month came, what is missing, messages to send
  run        everything, from exports to pages
  ingest     read the exports into the store
  transform  judge and count what ingest left
  report     write the pages from what transform left
  inspect    how each export was understood
  convert    the records of exports as a table
  links      which message answers which, with probabilities
  verify     make a review again from its inputs and compare every file
  audit-sample  read an auditor's filled sample.csv back
  reidentify whom a code name stands for; written into the access log
  purge      delete texts from before a month; reviews and counts stay
  forget     take a person or a chat out of the store
  rules      the norms as a sheet to pin in the groups
  explain    what a measure, norm kind or code means
  help       help on a command: chat-review help run

Exit codes
  0   done
  1   done, with findings at or above --fail-on; verify found a difference
  2   wrong usage, policy or list: nothing was run
  3   not one export could be read, one was incomplete under --strict, or the
      texts of the month were purged
  70  a bug
  130 stopped by Ctrl-C

Reads exports (.txt, .zip, bundles of them, mails saved as .eml), review.yaml,
people.csv, groups.csv and survey.csv (each also as .xlsx), decisions.csv,
values.csv, events.csv, actions.csv and published.csv of the folder. Writes only
to its store/ and reviews/, or where --out says, and to decisions.csv, where it
asks who unlisted senders are; init writes the three files it names, each if it
is missing.
Nothing is ever sent anywhere.
`;

const WORKSPACE = `  -w, --workspace DIR   the folder with the exports (default: this one)
`;
const SPOKEN = `      --lang LANG       en or zh-Hans (default: as the policy says)
`;
const LOOSE = `      --lang LANG       en or zh-Hans (default: en, or as the policy of -w says)
      --strict          exit 3 if any export was not read whole
  -q, --quiet           no line of progress
`;
const RUNNING = `      --strict          exit 3 if any export was not read whole
      --workers N       worker threads (default: as many as cores)
  -q, --quiet           only what went wrong
`;

const commands: Readonly<Record<CommandName, string>> = {
  init: `chat-review init [-w DIR]

  chat-review init -w exports-of-october

Reads the exports and writes review.yaml, people.csv and groups.csv: the chats
and people that are seen, and what is asked of you, led by three questions: who
is staff, which chats are with customers, what are your working hours. What the
exports suggest stands in columns named _proposed and behind #, where no run
reads it. A file that is there is never touched. The lists name people, so keep
them to yourself.

Options
${WORKSPACE}      --lang LANG       en or zh-Hans (default: as most phones are set)
      --workers N       worker threads (default: as many as cores)
  -q, --quiet           only what went wrong

Exit codes: 0 done, also where all three are there; 2 a list that is there is
wrong; 3 not one export could be read.
`,
  collect: `chat-review collect [-w DIR] [--month YYYY-MM]

  chat-review collect -w .                last month, on any of the first days
  chat-review collect -w . --json --fail-on missing

Compares the exports that came with the register (groups.csv): a state for each
chat, files held unread because their chat is not in it, whom to ask again, who
shall export what next month, and messages to paste, in English and Chinese. No
message text is shown. The page, the workbook and the messages name people.

Options
${WORKSPACE}      --month YYYY-MM   default: the month before today
      --out DIR         page, workbook, JSON and messages
                        (default: DIR/reviews/YYYY-MM.collect)
      --json            the JSON document on stdout; no folder is written
${SPOKEN}      --fail-on LEVEL   exit 1 where chats that are due are: missing, not-whole
                        (also cut or too early), or never (default)
      --workers N       worker threads (default: as many as cores)
      --open            open the page when it is written
  -q, --quiet           only what went wrong
`,
  run: `chat-review run [-w DIR] [--month YYYY-MM] [--out DIR]

  chat-review run -w exports-of-october
  chat-review run -w . --month 2026-10 --lang zh-Hans

Options
${WORKSPACE}      --month YYYY-MM   default: the last month that is complete
      --out DIR         pages and tables (default: DIR/reviews/YYYY-MM)
      --audit-out DIR   audit pack (default: DIR/reviews/YYYY-MM.audit)
      --audit-text      put texts of what is not met or cannot be judged into
                        the audit pack; needs --why TEXT, for the access log
      --lang LANG       of pages and messages: en or zh-Hans (default: as the
                        policy says)
      --interactive     a script in front, chats, method and norm pages: numbers
                        where one points, a filter of chats; still no network
      --fail-on LEVEL   exit 1 on: never, warning, undecided, not-met
                        (default: never)
      --open            open the page when it is written
${RUNNING}`,
  ingest: `chat-review ingest [-w DIR]

  chat-review ingest -w exports-of-october

Options
${WORKSPACE}${SPOKEN}${RUNNING}`,
  transform: `chat-review transform [-w DIR] [--month YYYY-MM]

  chat-review transform -w . --month 2026-10

Options
${WORKSPACE}      --month YYYY-MM   default: the last month that is complete
${SPOKEN}      --workers N       worker threads (default: as many as cores)
  -q, --quiet           only what went wrong
`,
  report: `chat-review report [-w DIR] [--out DIR]

  chat-review report -w . --lang zh-Hans

Options
${WORKSPACE}      --out DIR         pages and tables (default: DIR/reviews/YYYY-MM)
      --audit-out DIR   audit pack (default: DIR/reviews/YYYY-MM.audit)
      --audit-text      put texts of what is not met or cannot be judged into
                        the audit pack; needs --why TEXT, for the access log
      --lang LANG       of pages and messages: en or zh-Hans (default: as the
                        policy says)
      --interactive     a script in front, chats, method and norm pages: numbers
                        where one points, a filter of chats; still no network
      --fail-on LEVEL   exit 1 on: never, warning, undecided, not-met
      --workers N       worker threads (default: as many as cores)
      --open            open the page when it is written
  -q, --quiet           only what went wrong
`,
  inspect: `chat-review inspect FILE... [--json]

  chat-review inspect "WhatsApp Chat - Team.zip"
  chat-review inspect exports/*.zip mail.eml --json

What lies in a bundle or hangs on a mail is told by its place, as
mail.eml!Team.zip!_chat.txt.

Options
      --json            one JSON array, an object a chat file
  -w, --workspace DIR   take date orders and people from this folder
${LOOSE}`,
  convert: `chat-review convert FILE... --to FORMAT [-o PATH] [--excel]

  chat-review convert chat.zip --to csv -o chat.csv
  chat-review convert a.txt b.txt --to jsonl > chat.jsonl

Options
      --to FORMAT       csv, jsonl, arrow (Arrow IPC) or parquet
  -o, --output PATH     default: - (stdout)
      --excel           CSV for Excel: mark, CRLF, no formulas
  -w, --workspace DIR   take zone, people and date orders from this folder
${LOOSE}`,
  explain: `chat-review explain [ID...] [--lang en|zh-Hans]

  chat-review explain M3 reply-limit date-order-not-decidable
  chat-review explain --limits -w .

Without an ID: all there are.

Options
      --limits          what share of your own waits would have been in time at
                        15m to 1d (M38): to set a limit by; needs a review
      --schema [NAME]   JSON schema: policy (review.yaml, for editors; also if
                        left out) or review (review.json, for other programs)
  -w, --workspace DIR   whose review --limits reads (default: this folder)
      --lang LANG       en or zh-Hans (default: en, or as the policy of -w says)
`,
  rules: `chat-review rules [-w DIR] [-o FILE] [--lang en|zh-Hans] [--html]

  chat-review rules -w . -o rules.txt
  chat-review rules -w . --lang zh-Hans --html -o rules.html

The norms of review.yaml for those whom they concern, as plain text to send or
pin: by chat type and chat, in the published words and in numbers, since when,
whom to ask, and what is looked at and what is not. Names nobody, unless the
text of a norm does. Of each norm the newest version is told.

Options
${WORKSPACE}  -o, --output PATH     default: - (stdout)
      --lang LANG       en or zh-Hans (default: as the policy says)
      --html            one page to print
`,
  'audit-sample': `chat-review audit-sample FILE

  chat-review audit-sample reviews/2026-10.audit/sample.csv

FILE is the sample.csv of an audit folder (or an .xlsx made of it), in which a
reviewer wrote yes, no or cannot into the column agree, with the exports at
hand. Prints on how many both agree, and what that says of all items: an exact
bound at 95 % confidence. What could not be tested counts as a deviation.

Options
      --lang LANG       en or zh-Hans (default: en)
`,
  verify: `chat-review verify REVIEW_DIR [-w DIR]

  chat-review verify reviews/2026-10

Makes the review again in a temporary folder and compares every file of it and
of its audit folder. Names the first difference with its cause: an export or a
line of a list, the program, or a file that was changed afterwards. What came
after the review (new exports, new lists) is a note and no difference.

Options
  -w, --workspace DIR   the folder with the exports (default: the one that the
                        review lies in)
      --audit-out DIR   audit folder (default: REVIEW_DIR.audit, if it is there)
      --lang LANG       en or zh-Hans (default: as the policy says)
      --workers N       worker threads (default: as many as cores)
  -q, --quiet           nothing where all is equal

Exit codes: 0 equal, 1 a difference, 2 no review lies there. Where only Node or
its time zone data are other ones, and every file is equal, it says so with 0.

What was purged or forgotten since cannot be made again: it says so, also with
-q, and compares files and inputs by the hashes of the manifest; 0 where these
hold. It also checks the chains of access.log.jsonl and tombstones.jsonl: an
entry that is not as it was written is a difference.
`,
  reidentify: `chat-review reidentify CODE --why TEXT [-w DIR]

  chat-review reidentify P-3F2A1B --why "complaint of 12 May" -w .

Says which person or private chat a code name stands for. Who asked, when and
why is written into access.log.jsonl first; so is a try that finds nobody.

Options
      --why TEXT        the reason; nothing is told without one
${WORKSPACE}${SPOKEN}
Exit codes: 0 told, 2 no such code name, or no reason given.
`,
  purge: `chat-review purge --before YYYY-MM [-w DIR] [--exports]

  chat-review purge --before 2026-01 -w .
  chat-review purge --before 2026-01 --exports -w .

Deletes the texts of messages from before the month from the store; senders,
times, kinds, lengths and a keyed hash of each text stay. tombstones.jsonl says
what went. Such months cannot be run any more, and verify compares their reviews
by the hashes of the manifest. A month is told by the clock of the phone.

Options
      --before YYYY-MM  the first month whose texts stay
      --exports         delete export files too that lie wholly before it
      --why TEXT        the reason (default: retention)
${WORKSPACE}${SPOKEN}  -q, --quiet           only what went wrong
`,
  forget: `chat-review forget PERSON|CHAT --why TEXT [-w DIR]

  chat-review forget "Mei Tan" --why "asked for it on 3 May" -w .
  chat-review forget "Old Project" --why "ended" -w .

A person's messages lose their text and are counted under a pseudonym; private
chats called by the person, or a chat that is named, are not read any more.
forgotten.csv, which holds keyed hashes only, keeps it so in later runs.
Exports, your own lists, reviews that were written and backups stay as they
are.

Options
      --why TEXT        the reason; nothing is done without one
${WORKSPACE}${SPOKEN}  -q, --quiet           only what went wrong

Exit codes: 0 done, 2 no such person or chat, or no reason given.
`,
  links: `chat-review links FILE... [-o PATH]

  chat-review links chat.zip -o links.csv

One row a message: the line of the message it most likely answers or continues
(its own line: it starts something), how likely that is, and all candidates.

Options
  -o, --output PATH     default: - (stdout)
      --sample N        write N messages into the sheet of -o, to be labelled by
                        a person; where it lies there filled in, say how many
                        links are right
  -w, --workspace DIR   take people and date orders from this folder
${LOOSE}`,
};

export const enHelp = { general, commands };
