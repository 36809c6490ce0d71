import type { GlossarySettings } from '../../edition/settings.ts'

/**
 * Which uses of terms are links. The text is read as if it had no notes: it links a term where it uses it first. A
 * note, which is read after the paragraph that calls it, links what nothing before it has linked, neither the text nor
 * an earlier note. So no reader who leaves notes aside misses a link, and no note repeats one that was met.
 */
export class FirstUses {
  readonly #scope: GlossarySettings['scope']
  readonly #inText = new Set<string>()
  readonly #anywhere = new Set<string>()

  constructor(scope: GlossarySettings['scope']) {
    this.#scope = scope
  }

  /** A heading was passed. */
  passHeading(): void {
    if (this.#scope === 'section') this.forget()
  }

  /** What follows is a text of its own. */
  forget(): void {
    this.#inText.clear()
    this.#anywhere.clear()
  }

  /** Whether a use of the entry is a link. */
  isFirst(entry: string, inNote: boolean): boolean {
    return this.#scope === 'every' || !(inNote ? this.#anywhere : this.#inText).has(entry)
  }

  /** A link was made. */
  note(entry: string, inNote: boolean): void {
    this.#anywhere.add(entry)
    if (!inNote) this.#inText.add(entry)
  }
}
