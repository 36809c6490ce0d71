import type { OpenedEpub } from '../../open-epub.ts'
import type { Problem } from '../../problem.ts'
import { type StyleRule, styleRules } from '../style-rules.ts'

/** Lengths that do not grow with the reader’s letters. */
const fixed = /\d(px|pt|pc|cm|mm|in|q)\b/

/** Selectors of whatever is running text. */
const body = /^(html|body|p|div|section|li|\*)$/

/**
 * Text is as the reader sets it: no size, colour, background, line height or face is forced upon running text, no line height or box
 * has a fixed height, nothing is placed, and no margin and no line height is negative, for such text may be cut off
 * (2015.1, 3.1.1 and 3.1.7; 2019.2, 6.2, 10.3.1 and 10.3.5). Hanging indents stay: they begin inside their padding.
 */
export function kindleStyles({ entries }: OpenedEpub): Problem[] {
  return entries
    .filter(({ name }) => name.endsWith('.css'))
    .flatMap(({ name: file, bytes }) => {
      const rules = styleRules(new TextDecoder().decode(bytes))
      return rules.flatMap((rule) => [...faults(rule), ...forced(rule)].map((reason) => ({ reason, file })))
    })
}

function faults({ selector, declarations }: StyleRule): string[] {
  return [...declarations].flatMap(([property, value]) => {
    const said = `“${selector}” has ${property}: ${value}.`
    if (property === 'position') return /^(static|relative)$/.test(value) ? [] : [said]
    if (property.startsWith('margin')) return /(^|\s)-[\d.]*[1-9]/.test(value) ? [said] : []
    if (property === 'line-height') return value.startsWith('-') || fixed.test(value) ? [said] : []
    if (property === 'height' || property === 'font-size') return fixed.test(value) ? [said] : []
    return []
  })
}

/** Fixed sizes are faults of any selector already. */
function forced({ selector, declarations }: StyleRule): string[] {
  if (!body.test(selector)) return []
  return ['font-size', 'line-height', 'color', 'background', 'background-color'].flatMap((property) => {
    const value = declarations.get(property)
    const free =
      value === undefined ||
      fixed.test(value) ||
      /^(inherit|initial|unset|normal|transparent|none|1em|100%)$/.test(value)
    return free ? [] : [`“${selector}” forces ${property}: ${value} upon the text.`]
  })
}
