import { VFile } from 'vfile'
import type { Place } from './types.ts'

/** More lines than a file has. */
const span = 10_000_000

/**
 * Several files that are read as one text, under the path of the first: the lines of each further one are counted on
 * from a number of its own, so that every place can be told again.
 */
export class JoinedPlaces {
  readonly #paths: string[]

  constructor(paths: string[]) {
    this.#paths = [...new Set(paths)]
  }

  /** The path of the whole. */
  get path(): string {
    return this.#paths[0] ?? 'glossary.yaml'
  }

  /** The line of the whole on which something stands. */
  lineOf({ file, line }: Place): number {
    return line + Math.max(this.#paths.indexOf(file), 0) * span
  }

  /** A copy of plain data in which every place is again that of a file. */
  restore<T>(value: T): T {
    if (this.#paths.length < 2 || typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => this.restore(item)) as T
    const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.restore(item)]))
    const { file, line } = copy
    return (file === this.path && typeof line === 'number' ? { ...copy, ...this.#placeOf(line) } : copy) as T
  }

  /** The messages about the whole, each on its own file. */
  divide(whole: VFile): VFile[] {
    const files = this.#paths.map((path) => new VFile({ path }))
    for (const message of whole.messages) {
      const { file, line } = this.#placeOf(message.line ?? 1)
      if (message.line !== undefined) {
        message.line = line
        message.place = { line, column: message.column ?? 1 }
        message.name = `${file}:${line}:${message.column ?? 1}`
      }
      message.file = file
      message.cause = this.restore(message.cause)
      files[this.#paths.indexOf(file)]?.messages.push(message)
    }
    return files
  }

  #placeOf(line: number): { file: string; line: number } {
    return { file: this.#paths[Math.floor(line / span)] ?? this.path, line: line % span }
  }
}
