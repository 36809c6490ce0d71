import type { Effects, Extension, State } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { remarkCitationSyntax } from '../../scripts/citations/remark-citation-syntax.ts'

/** How many codes the parser consumes from the first bracket of a text on, those of a look ahead included. */
function codesConsumed(markdown: string): number {
  let codes = 0
  const counted = new Set<Effects>()
  const counting: Extension = { text: { 91: { tokenize: (effects, _, nok) => count(effects, nok) } } }
  function count(effects: Effects, then: State): State {
    if (!counted.has(effects)) {
      counted.add(effects)
      const { consume } = effects
      effects.consume = (code) => {
        codes++
        consume(code)
      }
    }
    return then
  }
  const parser = unified().use(remarkParse).use(remarkCitationSyntax)
  parser.use(function count() {
    const data = this.data()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), counting]
  })
  parser.parse(markdown)
  return codes
}

it.each(['[', '[@a ', '@a [ ', '[@a [b] ', '[ `[` ', '[ \\[ ', '[ ` '])(
  'rows of “%s” are looked at a fixed number of times',
  (piece) => {
    const [some, many] = [200, 2000].map((times) => codesConsumed(piece.repeat(times)) / times / piece.length)
    expect(some).toBeGreaterThanOrEqual(0.9)
    expect(many).toBeLessThan(10)
    expect(many).toBeLessThan(1.5 * (some ?? 0))
  },
)
