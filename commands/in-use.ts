/** Windows does not let go of what another program holds open. */
export class InUse extends Error {
  constructor(code: 'file-in-use' | 'folder-in-use', what: string) {
    super(
      `${code}: ${what} open in another program. Close it (a spreadsheet, a mail, the window of the folder) and run again; what lay there before is as it was.`,
    );
  }
}
