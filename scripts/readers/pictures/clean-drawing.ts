import type { Element, ElementContent, Root } from 'xast'
import { cleanStyles, staysInside } from './clean-styles.ts'
import { drawingElements, referringElements, svgNamespace, xlinkNamespace } from './drawing-names.ts'

export interface CleanDrawing {
  /** The `svg` element alone. */
  svg: Element
  /** What was taken out that a drawing of a book may not have, in words, each once. */
  removed: string[]
  /** Whether anything was taken out, notes of drawing programs included. */
  isChanged: boolean
}

/**
 * Leaves of an SVG what draws: elements of SVG that neither run nor move, addresses in the drawing itself, styles that
 * fetch nothing. Ids and namespaces stay. What drawing programs note for themselves, metadata and comments go in
 * silence, all else is named. Changes the tree it is given; throws `Error` when it is no SVG.
 */
export function cleanDrawing(tree: Root): CleanDrawing {
  const svg = tree.children.find((node) => node.type === 'element')
  const cleaner = new Cleaner()
  if (!svg || !cleaner.isDrawn(svg, new Map())) throw new Error('There is no svg element.')
  cleaner.prologue(tree)
  cleaner.element(svg, new Map())
  return { svg, removed: [...new Set(cleaner.removed)], isChanged: cleaner.isChanged }
}

/** Prefix → namespace. */
type Scope = ReadonlyMap<string, string>

class Cleaner {
  readonly removed: string[] = []
  isChanged = false

  prologue({ children }: Root): void {
    for (const node of children) {
      if (node.type === 'instruction' && node.name === 'xml-stylesheet') this.take('a style sheet from outside')
      if (node.type !== 'element' && node.type !== 'text') this.isChanged = true
    }
  }

  isDrawn({ name, attributes }: Element, outer: Scope): boolean {
    const [prefix, local] = parted(name)
    const namespace = inner(attributes, outer).get(prefix) ?? (prefix === '' ? svgNamespace : undefined)
    return namespace === svgNamespace && drawingElements.has(local)
  }

  element(element: Element, outer: Scope): void {
    const scope = inner(element.attributes, outer)
    const [, local] = parted(element.name)
    this.attributes(element, scope)
    if (outer.size === 0 && element.name === 'svg') element.attributes.xmlns = svgNamespace
    if (local === 'style') this.style(element)
    element.children = element.children.filter((child) => this.keeps(child, scope))
  }

  private keeps(child: ElementContent, scope: Scope): boolean {
    if (child.type === 'text' || child.type === 'cdata') return true
    if (child.type !== 'element') return this.drop()
    if (!this.isDrawn(child, scope)) return this.refuse(child, scope)
    this.element(child, scope)
    const [, local] = parted(child.name)
    const aims = Object.keys(child.attributes).some((name) => parted(name)[1] === 'href')
    return aims || !referringElements.has(local) ? true : this.drop()
  }

  /** Elements of drawing programs are notes; those of HTML and SVG would have been shown. */
  private refuse({ name, attributes }: Element, outer: Scope): false {
    const [prefix, local] = parted(name)
    const namespace = inner(attributes, outer).get(prefix) ?? (prefix === '' ? svgNamespace : '')
    if (namespace === svgNamespace && local !== 'metadata') this.take(elementInWords(local))
    if (namespace === 'http://www.w3.org/1999/xhtml') this.take('HTML')
    return this.drop()
  }

  private attributes({ attributes }: Element, scope: Scope): void {
    for (const [name, value] of Object.entries(attributes)) {
      const what = attributeFault(name, value ?? '', scope)
      if (what === undefined) continue
      if (what !== '') this.take(what)
      this.drop()
      delete attributes[name]
    }
    if (attributes.style) {
      const { css, removed } = cleanStyles(attributes.style, 'declarationList')
      this.take(...removed)
      attributes.style = css
    }
  }

  private style(element: Element): void {
    const source = element.children
      .map((child) => ('value' in child && child.type !== 'comment' ? child.value : ''))
      .join('')
    const { css, removed } = cleanStyles(source, 'stylesheet')
    if (removed.length === 0 && element.children.every(({ type }) => type === 'text' || type === 'cdata')) return
    this.take(...removed)
    this.drop()
    element.children = [{ type: 'text', value: css }]
  }

  private take(...what: string[]): void {
    this.removed.push(...what)
    if (what.length > 0) this.isChanged = true
  }

  private drop(): false {
    this.isChanged = true
    return false
  }
}

function elementInWords(local: string): string {
  if (local.toLowerCase() === 'script') return 'a script'
  if (local.toLowerCase() === 'foreignobject') return 'what is not SVG (foreignObject)'
  return /^(?:animate|set$|mpath|discard)/.test(local) ? 'an animation' : `the element “${local}”`
}

/** What is wrong with an attribute; nothing to say of one that is left out in silence. */
function attributeFault(name: string, value: string, scope: Scope): string | undefined {
  const [prefix, local] = parted(name)
  if (name === 'xmlns' || prefix === 'xmlns') return isKnown(value) ? undefined : ''
  if (prefix === 'xml') return local === 'base' ? `the address “${value}”` : undefined
  const isLink = prefix !== '' && scope.get(prefix) === xlinkNamespace
  if (prefix !== '' && !(isLink && local === 'href')) return ''
  if (/^on/i.test(local)) return `the handler ${local}`
  if (local === 'href') return staysInside(value) ? undefined : `the address “${value.slice(0, 60)}”`
  if (local === 'style' || !/url|\\|image|src/i.test(value)) return undefined
  return cleanStyles(`--value: ${value}`, 'declarationList').removed[0]
}

function isKnown(namespace: string): boolean {
  return namespace === svgNamespace || namespace === xlinkNamespace
}

function parted(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

function inner(attributes: Element['attributes'], outer: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    const [prefix, local] = parted(name)
    if (name === 'xmlns') return [['', value ?? ''] as const]
    return prefix === 'xmlns' ? [[local, value ?? ''] as const] : []
  })
  return declared.length === 0 ? outer : new Map([...outer, ...declared])
}
