export interface Declaration {
  /** Of its rule, without line breaks. */
  selector: string
  /** In lower case. */
  property: string
  value: string
}

/** The declarations of a style sheet, in their order, those within `@media` and its like too; for well-formed CSS. */
export function readStyles(css: string): Declaration[] {
  const found: Declaration[] = []
  const open: string[] = []
  for (const [, text = '', sign = ''] of withoutComments(css).matchAll(/((?:"[^"]*"|'[^']*'|[^{};"'])*)([{};]|$)/g)) {
    const words = text.trim().replace(/\s+/g, ' ')
    if (sign === '{') open.push(words)
    else {
      const [property = '', ...value] = words.split(':')
      if (value.length > 0 && open.length > 0) {
        found.push({
          selector: open.at(-1) ?? '',
          property: property.trim().toLowerCase(),
          value: value.join(':').trim(),
        })
      }
      if (sign === '}') open.pop()
    }
  }
  return found
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, ' ')
}
