import type { GlossaryEntry } from '../../edition/types.ts'
import type { FoldedWord } from './fold-word.ts'

/**
 * Whether words of a text keep the case rule of a form. `capitals`: every capital of the form is one in the text, whose
 * capitals beyond that are a sentence’s or a title’s; `exact`: so are small letters; `any`: neither matters.
 */
export function hasCase(found: FoldedWord[], form: FoldedWord[], rule: GlossaryEntry['case']): boolean {
  if (rule === 'any') return true
  return form.every(({ plain }, index) => {
    const letters = [...plain]
    const others = [...(found[index]?.plain ?? '')]
    if (letters.length !== others.length) return others.length > 0 && letters.every((letter) => !isCapital(letter))
    return letters.every((letter, at) => {
      const other = isCapital(others[at] ?? '')
      return isCapital(letter) ? other : rule === 'capitals' || !other
    })
  })
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
