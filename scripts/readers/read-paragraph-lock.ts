import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { LockedChapter, LockedParagraph, ParagraphLock } from '../edition/paragraph-lock.ts'
import { readText } from './read-text.ts'

export interface ParagraphLockRead {
  /** With its messages; undefined when there is none. */
  file: VFile | undefined
  /** Undefined when there is none, or it is damaged. */
  lock: ParagraphLock | undefined
}

/**
 * Reads the `references.lock` of a manuscript, line by line, in the very form in which it is written. Whatever else it
 * holds is a message of its line, `paragraph-lock-is-sound`.
 */
export async function readParagraphLock(folder: string): Promise<ParagraphLockRead> {
  const file = await readText(folder, 'references.lock')
  if (!file || file.messages.length > 0) return { file, lock: undefined }
  const lines = String(file).split('\n')
  if (lines.some((line) => conflict.test(line))) {
    reportConflict(file, lines)
    return { file, lock: undefined }
  }
  const lock = new LockLines(file).read(lines)
  return { file, lock: file.messages.length > 0 ? undefined : lock }
}

const conflict = /^(<{7}|>{7}|={7})/

function reportConflict(file: VFile, lines: string[]): void {
  report(file, 'paragraph-lock-is-sound', {
    reason: 'Two versions of the lock were merged, and lines of both stand here.',
    place: { line: lines.findIndex((line) => conflict.test(line)) + 1, column: 1 },
    expected: ['each reference once, without the marks of the merge'],
  })
}

const forms = {
  version: /^version: 1\s*$/,
  chapters: /^chapters:( \[\])?\s*$/,
  name: /^ {2}- name: "(\d[0-9a-z.]*|[ivxlcdm]+|[A-Z]+)"\s*$/,
  id: /^ {4}id: (".*")\s*$/,
  paragraphs: /^ {4}paragraphs:( \[\])?\s*$/,
  paragraph: /^ {6}- (\S+) ([0-9a-z]{14}) ([0-9A-Za-z.]{40})(?: (\S.*?))?\s*$/,
}

/** A whole number; then letters, numbers behind a full stop, or numbers behind letters; no number begins with 0 but 0 itself. */
const label = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)|[a-z]+((0|[1-9]\d*)|$))*$/

class LockLines {
  readonly #file: VFile
  readonly #chapters: LockedChapter[] = []
  /** What stands in the lock already → its line. */
  readonly #seen = new Map<string, number>()
  #head = 0

  constructor(file: VFile) {
    this.#file = file
  }

  read(lines: string[]): ParagraphLock {
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue
      if (this.#head < 2) this.#readHead(line, index + 1)
      else this.#readLine(line, index + 1)
      if (this.#file.messages.length > 0 && this.#head < 2) break
    }
    if (this.#head < 2 && this.#file.messages.length === 0)
      this.#fault(1, 1, 'The lock is empty.', '“version: 1” and “chapters:”')
    return { chapters: this.#chapters }
  }

  #readHead(line: string, number: number): void {
    const [name, form] = this.#head === 0 ? ['version: 1', forms.version] : ['chapters:', forms.chapters]
    if (form.test(line)) this.#head += 1
    else this.#fault(number, 1, `“${excerpt(line)}” is no line of a lock.`, `“${name}”`)
  }

  #readLine(line: string, number: number): void {
    const chapter = this.#chapters.at(-1)
    const name = forms.name.exec(line)?.[1]
    const id = forms.id.exec(line)?.[1]
    const paragraph = forms.paragraph.exec(line)
    if (name !== undefined) {
      this.#once(`chapter ${name}`, number, line.indexOf('"') + 1)
      this.#chapters.push({ id: '', name, paragraphs: [] })
    } else if (chapter && id !== undefined) {
      chapter.id = unquoted(id)
      this.#once(`id ${id}`, number, line.indexOf('"') + 1)
    } else if (chapter && paragraph) this.#readParagraph(chapter, paragraph, number)
    else if (!chapter || !forms.paragraphs.test(line)) {
      const column = line.length - line.trimStart().length + 1
      this.#fault(
        number,
        column,
        `“${excerpt(line.trim())}” is no line of a lock.`,
        'a reference, two codes, and words',
      )
    }
  }

  #readParagraph(chapter: LockedChapter, match: RegExpExecArray, number: number): void {
    const [, reference = '', hash = '', sketch = '', beginning = ''] = match
    const locked: LockedParagraph = { reference, hash, sketch, beginning }
    const own = reference.startsWith(`${chapter.name}.`) ? reference.slice(chapter.name.length + 1) : undefined
    if (own === undefined || !label.test(own) || /(^|\D)0$/.test(own)) {
      this.#fault(
        number,
        9,
        `“${reference}” is no reference of chapter ${chapter.name}.`,
        `“${chapter.name}.1” or the like`,
      )
    } else if (this.#once(`reference ${reference}`, number, 9)) chapter.paragraphs.push(locked)
  }

  /** Whether it stands here for the first time. */
  #once(what: string, line: number, column: number): boolean {
    const first = this.#seen.get(what)
    this.#seen.set(what, first ?? line)
    if (first === undefined) return true
    report(this.#file, 'paragraph-lock-is-sound', {
      reason: `The ${what} stands twice.`,
      place: { line, column },
      cause: { reason: 'the first', file: this.#file.path, line: first, column },
    })
    return false
  }

  #fault(line: number, column: number, reason: string, expected: string): void {
    report(this.#file, 'paragraph-lock-is-sound', { reason, place: { line, column }, expected: [expected] })
  }
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
