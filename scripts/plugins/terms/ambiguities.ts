import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Place } from '../../edition/types.ts'
import type { Use } from './uses-in.ts'

interface Ambiguity {
  use: Use
  place: Place
  further: number
}

/** Uses of forms that belong to several entries alike, to be reported once for each form of a chapter. */
export class Ambiguities {
  readonly #found = new Map<string, Ambiguity>()

  add(use: Use, place: Place): void {
    const key = use.text.toLowerCase().replace(/\s+/g, ' ')
    const known = this.#found.get(key)
    if (known) known.further++
    else this.#found.set(key, { use, place, further: 0 })
  }

  report(file: VFile): void {
    for (const { use, place, further } of this.#found.values()) {
      const text = use.text.replace(/\s+/g, ' ')
      const others =
        further === 0
          ? ''
          : `, here and at ${further === 1 ? 'one further place' : `${further} further places`} of this chapter`
      report(file, 'term-is-unambiguous', {
        reason: `“${text}” may be ${list(use.ids.map((id) => `“${id}”`))}${others}.`,
        place: { line: place.line, column: place.column },
        actual: text,
        expected: [...use.ids.map((id) => `:term[${text}]{#${id}}`), `:noterm[${text}]`],
      })
    }
  }
}

/** “a”, “b” or “c”. */
function list(items: string[]): string {
  return items.length < 3 ? items.join(' or ') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`
}
