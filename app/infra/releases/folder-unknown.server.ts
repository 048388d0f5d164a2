/** A release lies on disk that the database does not know, as after an older backup was restored. */
export class ReleaseFolderUnknown extends Error {
  override readonly name = 'ReleaseFolderUnknown'
  /** The log keeps an error's code, never its words. */
  readonly code = 'release_folder_unknown'

  constructor(folder: string) {
    super(
      `${folder} is there, but the database knows no such release: it is older than the files, and nothing is written over what agencies may hold. docs/operating.md says under "Restoring a backup" what to do.`,
    )
  }
}
