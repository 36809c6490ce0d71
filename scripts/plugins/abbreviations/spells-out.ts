import type { GlossaryEntry } from '../../edition/types.ts'

/** What an entry’s short forms are short for. */
export type Abbreviated = Pick<GlossaryEntry, 'term' | 'plurals' | 'abbreviations' | 'language'>

/**
 * Whether words of a text say what the short forms of an entry are short for: the headword in any number or case, or
 * another name whose words begin with the letters of a short form (“Communist Party” for CP).
 */
export function spellsOut(text: string, { term, plurals, abbreviations }: Abbreviated): boolean {
  const said = plain(text)
  if ([term, ...plurals].some((form) => said.startsWith(stem(plain(form))))) return true
  const initials = said.split(/[\s-]+/).map((word) => word.charAt(0))
  return abbreviations.some((short) => {
    const letters = [...plain(short).replace(/[^\p{L}\p{N}]/gu, '')]
    return letters.length > 1 && standInOrder(letters, initials)
  })
}

/** Small letters, single spaces, one kind of apostrophe. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Without the last letter, which a plural may change. */
function stem(form: string): string {
  return form.length > 3 ? form.slice(0, -1) : form
}

function standInOrder(letters: string[], within: string[]): boolean {
  let at = -1
  return letters.every((letter) => {
    at = within.indexOf(letter, at + 1)
    return at !== -1
  })
}
