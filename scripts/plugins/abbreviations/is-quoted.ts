/** Opening marks and what closes them. A straight mark closes itself. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
]

/**
 * Whether a place of a paragraph lies between quotation marks; a quotation may go on into the next paragraph, and then
 * has no mark at the end of this one. Where a single mark may be an apostrophe, it is taken for one that quotes.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return true
  if (pairs.some(([open, close]) => comesFirst(text, open, close) && isOpen(before, open, close))) return true
  const single = before.lastIndexOf('‘')
  return (
    single !== -1 && /^[^‘]*’(?!\p{L})/u.test(after) && !/’(?!\p{L})/u.test(before.slice(single).replace(/s’/g, ''))
  )
}

/** Guillemets point either way; those of one text point the same way. */
function comesFirst(text: string, open: string, close: string): boolean {
  const first = text.indexOf(open)
  return first !== -1 && (close.includes('“') || !text.slice(0, first).includes(close))
}

function isOpen(before: string, open: string, close: string): boolean {
  const opened = before.lastIndexOf(open)
  return opened !== -1 && [...close].every((mark) => mark === open || before.lastIndexOf(mark) < opened)
}
