/** Properties with a value for each of the four sides. */
const fourSided = /^(?:margin|padding|border-width|border-style|border-color)$/

/**
 * A sheet that was written for text from left to right, for a book in either direction: from right to left, left becomes
 * right. Old readers know no `margin-inline-start`, and so sides have the names of sides; where a line begins and ends is
 * said in both ways, for blocks that run against their book.
 */
export function directStyles(css: string, direction: 'ltr' | 'rtl'): string {
  // Comments, strings and addresses are parts with an odd index, and stay.
  const parts = css.split(/(\/\*[\s\S]*?\*\/|"[^"]*"|url\([^)]*\))/)
  return parts.map((part, index) => (index % 2 ? part : directPart(part, direction))).join('')
}

function directPart(css: string, direction: 'ltr' | 'rtl'): string {
  return css.replace(/([{;\s])([a-z-]+):\s*([^;{}]+)(?=[;}])/g, (_whole, before, name, value) => {
    const mirrored = direction === 'rtl' ? [swapped(name), mirroredValue(name, value)] : [name, value]
    const [own, text] = mirrored as [string, string]
    const isSide = own === 'text-align' && /^(?:left|right)$/.test(text)
    const logical = isSide ? `; text-align: ${(text === 'left') === (direction === 'ltr') ? 'start' : 'end'}` : ''
    return `${before}${own}: ${text}${logical}`
  })
}

function mirroredValue(name: string, value: string): string {
  if (/^(?:text-align|float|clear)$/.test(name)) return swapped(value)
  const sides = value.trim().split(/\s+/)
  if (!fourSided.test(name) || sides.length !== 4 || value.includes('(')) return value
  return [sides[0], sides[3], sides[2], sides[1]].join(' ')
}

function swapped(text: string): string {
  return text.replace(/\b(?:left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'))
}
