/** English words for wrong usage, and for commands that cannot do their work. */

const OPEN =
  'open in another program. Close it (a spreadsheet, a mail, the window of the folder) and run again; what lay there before is as it was.';

export const enUsage = {
  usage: (said: string) => `usage: ${said}`,
  see_help: 'help:  chat-review help',
  bug: (said: string) => `This is a bug in chat-review: ${said}`,
  cannot_write: (said: string) => `cannot-write: ${said}`,
  did_you_mean: (word: string | null) => (word === null ? '' : `; did you mean ${word}?`),

  no_command: (command: string, perhaps: string) => `there is no command "${command}"${perhaps}`,
  no_option: (command: string, option: string, perhaps: string) =>
    `${command} has no option ${option}${perhaps}`,
  /** What Node says of an option without its value, and the like. */
  option_form: (said: string) => said,
  no_names: (command: string, example: string) =>
    `${command} takes no names; name the folder with -w ${example}`,
  no_file_names: (command: string, example: string) =>
    `${command} takes no file names; name the folder with -w ${example}`,
  takes_month: (option: string, value: string) => `${option} takes YYYY-MM, not "${value}"`,
  takes_one_of: (option: string, known: string, value: string) => `${option} takes ${known}, not "${value}"`,
  takes_workers: (value: string) => `--workers takes a whole number from 0, not "${value}"`,
  takes_size: (value: string) => `--sample takes a number of messages, not "${value}"`,
  sample_needs_output: '--sample needs -o SHEET.csv',
  needs_file: (command: string) => `${command} needs at least one file`,
  needs_format: (formats: readonly string[]) => `convert needs --to ${formats.join(' or ')}`,
  excel_only_csv: '--excel goes with --to csv',
  why_only_text: '--why goes with --audit-text',
  needs_why: (what: string) => `${what} needs --why TEXT: it is written into the access log`,
  needs_sheet: 'name the filled sheet: chat-review audit-sample sample.csv',
  needs_review: 'verify needs the folder of one review',
  no_workspace_above: (folder: string) =>
    `no workspace lies above ${folder}; name the folder with the exports: -w FOLDER`,
  no_policy: (folder: string) => `there is no review.yaml in ${folder}, so there are no rules`,
  needs_code: 'reidentify needs one code name',
  needs_before: 'purge needs --before YYYY-MM',
  needs_person: 'forget needs one person or chat',
  not_explained: (id: string, perhaps: string) => `nothing is called "${id}"${perhaps}`,
  purge_takes_none: 'purge takes no names; name the folder with -w',

  nothing_read: 'No export was read yet: put exports into the folder and run `chat-review ingest`.',
  no_review: (command: 'transform' | 'run') =>
    `There is no review yet: run \`chat-review ${command}\` first.`,
  other_version:
    'The store was left by another version of the program: run `chat-review run`, or its stages from the first on.',
  key_gone: 'The key of the store is gone: run `chat-review ingest` again.',
  no_month: 'No month is complete: no chat was exported after the end of a month in which it was active.',
  texts_purged: (month: string, before: string, on: string) =>
    `texts-purged: ${month} cannot be recomputed: texts from before ${before} were purged on ${on}. A review of it that was kept is compared with its manifest by \`chat-review verify\`.`,
  no_path: (text: string) => `${text} is no path: write "C:\\Chats", without a backslash before the mark`,
  file_in_use: (file: string) => `file-in-use: ${file} is ${OPEN}`,
  folder_in_use: (folder: string, names: readonly string[]) =>
    `folder-in-use: ${names.length === 0 ? `${folder}, or something in it,` : `${names.join(', ')} in ${folder}`} is ${OPEN}`,
  folder_taken: (folder: string) =>
    `${folder} holds files that chat-review did not write; name another folder with --out.`,
  no_folder: (folder: string) => `${folder}: there is no such folder.`,
  no_manifest: (folder: string, manifest: string) =>
    `${folder}: there is no ${manifest}: this is not the folder of a review.`,
  older_review: (folder: string) =>
    `${folder}: another version of the program wrote this review: run it again to verify it.`,
  unreadable_review: (folder: string, manifest: string) =>
    `${folder}: neither ${manifest} nor review.json can be read: this is no review.`,
};
