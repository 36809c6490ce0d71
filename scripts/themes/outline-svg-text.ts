import { visitParents } from 'unist-util-visit-parents'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import type { ThemeFont } from '../edition/types.ts'
import { type FamilyFaces, familyFaces } from './family-faces.ts'
import { type LineRun, lineRuns } from './line-runs.ts'

export interface OutlineSvgTextOptions {
  fonts: ThemeFont[]
  /** Where the drawing names none that there is. */
  family: string
  /** Of lines that have letters which are read from the right; without it, that of each line’s first letter. */
  direction?: 'ltr' | 'rtl'
}

/**
 * Makes an SVG one in which every line of text that one family cannot draw alone is drawn already, as outlines. The drawing
 * program replaces a missing glyph only where both fonts give a line equally many, so that letters which join come out as
 * boxes beside figures of another font; and it gives vowel signs of Indic scripts no width. Left alone is a text that style
 * sheets set, and one whose characters are placed one by one.
 */
export function outlineSvgText({ fonts, family, direction }: OutlineSvgTextOptions): (svg: string) => string {
  const families = familyFaces(fonts)
  return (svg) => {
    const root = parsed(svg)
    if (!root) return svg
    return outline(root, { families, family, direction }) ? toXml(root) : svg
  }
}

interface Outlining {
  families: FamilyFaces[]
  family: string
  direction: 'ltr' | 'rtl' | undefined
}

function outline(root: Root, { families, family, direction }: Outlining): boolean {
  let changed = false
  visitParents(root, 'element', (element, ancestors) => {
    if (element.name !== 'text') return
    const lines = linesOf(element)
    const outer = [element, ...ancestors.filter((node) => node.type === 'element').reverse()]
    const styled = lines.map((line) => {
      const chain = line === element ? outer : [line, ...outer]
      return { line, text: textOf(line), style: lineStyle(chain, families, family) }
    })
    if (styled.every(({ text, style }) => !style || [...text].every(style.family.has))) return
    if (!styled.every(({ style }) => style)) return
    for (const { line, text, style } of styled) {
      if (!style) continue
      const preferred = [style.family, ...families.filter((other) => other !== style.family)]
      line.children = paths(
        lineRuns(text, { families: preferred, ...(direction ? { direction } : {}) }),
        style,
        families,
      )
    }
    for (const one of new Set([element, ...lines])) one.name = 'g'
    changed = true
  })
  return changed
}

const unusual = ['class', 'dx', 'dy', 'rotate', 'textLength', 'writing-mode']

/** What cannot be read here is left to the drawing program. */
function parsed(svg: string): Root | undefined {
  try {
    return fromXml(svg)
  } catch {
    return undefined
  }
}

/** The elements that are one line at one place: a text, or all that a text consists of. */
function linesOf(text: Element): Element[] {
  const inner = text.children.filter((child) => child.type === 'element')
  if (inner.length === 0) return [text]
  const between = text.children.every((child) => child.type !== 'text' || child.value.trim() === '')
  const lines = inner.every(({ name, attributes, children }) => {
    return name === 'tspan' && attributes.x !== undefined && children.every(({ type }) => type === 'text')
  })
  return between && lines ? inner : []
}

function textOf({ children }: Element): string {
  const text = children.map((child) => ('value' in child ? child.value : '')).join('')
  return text.replace(/\s+/g, ' ').replace(/^ | $/g, '')
}

interface LineStyle {
  x: number
  y: number
  size: number
  spacing: number
  anchor: string
  face: { weight: number; style: string }
  family: FamilyFaces
}

function lineStyle(chain: Element[], families: FamilyFaces[], usual: string): LineStyle | undefined {
  if (chain.some(({ attributes }) => unusual.some((name) => name in attributes))) return undefined
  const value = (name: string) => chain.map((element) => property(element, name)).find((found) => found !== undefined)
  const size = Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(value('font-size') ?? '')?.[1])
  const [x, y] = [Number(value('x') ?? 0), Number(value('y') ?? 0)]
  if (!(size > 0) || Number.isNaN(x) || Number.isNaN(y)) return undefined
  const named = (value('font-family') ?? '').split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
  const family = [...named, usual].flatMap((name) => families.find((one) => one.family === name) ?? [])[0]
  if (!family) return undefined
  const [, amount = '0', unit] = /^\s*(-?[\d.]+)(em|px)?\s*$/.exec(value('letter-spacing') ?? '') ?? []
  const weight = value('font-weight') ?? 'normal'
  return {
    x,
    y,
    size,
    spacing: Number(amount) * (unit === 'em' ? size : 1),
    anchor: value('text-anchor') ?? 'start',
    face: { weight: weight === 'bold' ? 700 : Number(weight) || 400, style: value('font-style') ?? 'normal' },
    family,
  }
}

function property({ attributes }: Element, name: string): string | undefined {
  const styled = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(attributes.style ?? '')?.[1]
  return styled?.trim() ?? attributes[name] ?? undefined
}

function paths(runs: LineRun[], line: LineStyle, families: FamilyFaces[]): Element[] {
  const glyphs = runs.flatMap(({ text, family }) => {
    const faces = families.find((one) => one.family === family) ?? line.family
    const space = joins.test(text) ? 0 : line.spacing
    return faces.set(text, line.face).map((glyph) => ({ ...glyph, advance: glyph.advance * line.size + space }))
  })
  const whole = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  let x = line.x - whole * (line.anchor === 'middle' ? 0.5 : line.anchor === 'end' ? 1 : 0)
  return glyphs.flatMap(({ path, unitsPerEm, advance, ...off }) => {
    const place = [x + off.x * line.size, line.y - off.y * line.size].map((number) => number.toFixed(2)).join(' ')
    const scale = line.size / unitsPerEm
    x += advance
    const attributes = { d: path, transform: `translate(${place}) scale(${scale} ${-scale})` }
    return path === '' ? [] : [{ type: 'element', name: 'path', attributes, children: [] }]
  })
}

/** Letters that join are not spaced out. */
const joins = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}]/u
