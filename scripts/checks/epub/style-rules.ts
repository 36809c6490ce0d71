export interface StyleRule {
  /** One of a rule’s selectors, without the space around it; `@font-face` and `@page` stand for themselves. */
  selector: string
  /** Property → value, both in lower case; a later one of the same name goes before. */
  declarations: Map<string, string>
}

/** The rules of a style sheet, those inside `@media` and `@supports` too, one a selector. */
export function styleRules(sheet: string): StyleRule[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = new Map(
      [...body.matchAll(/(?:^|;)\s*([-\w]+)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        value.trim().toLowerCase(),
      ]),
    )
    return selectors.split(',').map((selector) => ({ selector: selector.trim(), declarations }))
  })
}
