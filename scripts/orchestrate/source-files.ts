import { VFile } from 'vfile'

/** The files of one manuscript, by path, with all messages about each: one `VFile` a path whoever speaks of it. */
export class SourceFiles {
  readonly #files = new Map<string, VFile>()

  /** Adds a file, or its messages to the file of the same path. */
  add(file: VFile | undefined): void {
    if (!file) return
    const known = this.#files.get(file.path)
    if (!known) this.#files.set(file.path, file)
    else if (known !== file) known.messages.push(...file.messages)
  }

  at = (path: string): VFile => {
    const file = this.#files.get(path) ?? new VFile({ path })
    this.#files.set(path, file)
    return file
  }

  get all(): VFile[] {
    return [...this.#files.values()]
  }

  get failed(): boolean {
    return this.all.some((file) => file.messages.some((message) => message.fatal))
  }
}
