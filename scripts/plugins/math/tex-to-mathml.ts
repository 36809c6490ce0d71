import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import temml from 'temml'
import { visit } from 'unist-util-visit'

export interface TexToMathmlOptions {
  /** Whether it stands in lines of its own. */
  display: boolean
}

/** A fault in the TeX of a formula, in words, and where it stands. */
export interface TexFault {
  reason: string
  /** Characters of the source before it. */
  offset: number
}

/**
 * A formula as MathML Core, its TeX as alternative text. Commands that fetch or link are faults: a formula of a book does
 * neither.
 */
export function texToMathml(tex: string, { display }: TexToMathmlOptions): Element | TexFault {
  let markup: string
  try {
    markup = temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, strict: false })
  } catch (error) {
    return faultOf(error, tex)
  }
  const [math] = fromHtml(markup, { fragment: true }).children
  if (math?.type !== 'element' || math.tagName !== 'math') return { reason: 'It cannot be read', offset: 0 }
  visit(math, 'element', ({ properties }) => {
    const alignment = /\btml-(left|right)\b/.exec([properties.className].flat().join(' '))?.[1]
    if (alignment) properties.style = `${properties.style ?? ''}text-align:${alignment};`
    delete properties.className
  })
  math.properties = { xmlns: 'http://www.w3.org/1998/Math/MathML', alttext: tex.replace(/\s+/g, ' ').trim() }
  if (display) math.properties.display = 'block'
  return math
}

/** The first line of what the converter says, without the copy of the source that it marks. */
function faultOf(error: unknown, tex: string): TexFault {
  if (!(error instanceof Error)) throw error
  const position = 'position' in error && typeof error.position === 'number' ? error.position : 0
  const said = (error.message.split('\n')[0] ?? '').replace(/ at (?:position \d+|end of input):.*$/, '').trim()
  return { reason: said.replace(/[.\s]+$/, ''), offset: Math.min(position, tex.length) }
}
