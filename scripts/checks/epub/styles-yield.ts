import { openEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { type Declaration, readStyles } from './read-styles.ts'

const absolute = /(?<![\w.#-])\d*\.?\d+(?:px|pt|pc|cm|mm|in|q)\b/i
const colour =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\(|\b(?:black|white|gr[ae]y|red|green|blue|navy|maroon)\b/i

/** What a declaration takes from the reader; undefined when it takes nothing. */
type Rule = (declaration: Declaration) => string | undefined

const rules: Rule[] = [
  ({ value }) => (/!\s*important/i.test(value) ? 'nothing of the reader’s can go before it' : undefined),
  ({ property, value, selector }) => {
    if (
      !/^(?:color|background|background-color|border(?:-.*)?|outline(?:-color)?|text-decoration(?:-color)?)$/.test(
        property,
      )
    )
      return undefined
    const isPaper =
      property.startsWith('background') && partsOf(selector).every((part) => /(?:^|[\s>])(?:img|svg)$/.test(part))
    return colour.test(value) && !isPaper ? 'a fixed colour is lost on a page of another colour' : undefined
  },
  ({ property, value }) =>
    property === 'line-height' && absolute.test(value) ? 'a line height in fixed lengths' : undefined,
  ({ property, selector }) =>
    /^(?:line-height|font-size|text-align)$/.test(property) &&
    partsOf(selector).some((part) => /^(?:html|body|p)$/.test(part))
      ? `the reader chooses the ${property} of the text`
      : undefined,
  ({ property, value }) => (property === 'font-size' ? sizeFault(value) : undefined),
  ({ property, value, selector }) => {
    const hides = (property === 'display' && value === 'none') || (property === 'visibility' && value === 'hidden')
    return hides && !selector.startsWith('@') ? 'text is hidden' : undefined
  },
  ({ property, value }) =>
    property === 'position' && /^(?:fixed|absolute)$/.test(value) ? 'text is taken out of the flow' : undefined,
]

/**
 * Whether the style sheets of an EPUB leave the reader’s own settings in force, by day and by night: no fixed colours but
 * paper behind pictures, no fixed line heights, no letters under 0.8 of those around them or in fixed lengths, nothing
 * hidden, nothing that calls itself important.
 */
export function stylesYield(bytes: Uint8Array): Problem[] {
  return openEpub(bytes)
    .entries.filter(({ name }) => name.endsWith('.css'))
    .flatMap(({ name: file, bytes: css }) =>
      readStyles(new TextDecoder().decode(css)).flatMap((declaration) =>
        rules.flatMap((rule) => {
          const reason = rule(declaration)
          return reason ? [{ reason: `${describe(declaration)}: ${reason}.`, file }] : []
        }),
      ),
    )
}

function sizeFault(value: string): string | undefined {
  if (absolute.test(value) || /^(?:xx?-small|small|medium|x{0,3}-?large)$/.test(value))
    return 'a font size in fixed lengths'
  const [, number = '', unit = ''] = /^(\d*\.?\d+)(r?em|%)$/.exec(value) ?? []
  return number && Number(number) / (unit === '%' ? 100 : 1) < 0.8
    ? 'letters that small cannot be read by all'
    : undefined
}

function partsOf(selector: string): string[] {
  return selector.split(',').map((part) => part.trim())
}

function describe({ selector, property, value }: Declaration): string {
  return `“${property}: ${value}” for ${selector}`
}
