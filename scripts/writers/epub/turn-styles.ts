import type { WritingMode } from '../../edition/types.ts'

const sides = ['top', 'right', 'bottom', 'left'] as const

/** Side of horizontal lines → the side that stands for it, in the order of `sides`; how the lines begin is said by `left`. */
const turned: Record<Exclude<WritingMode, 'horizontal-tb'>, readonly string[]> = {
  'vertical-rl': ['right', 'bottom', 'left', 'top'],
  'vertical-lr': ['left', 'bottom', 'right', 'top'],
}

const axes: Record<string, string> = { width: 'height', height: 'width', x: 'y', y: 'x' }

/** Properties with a value for each of the four sides. */
const fourSided = /^(?:margin|padding|border-width|border-style|border-color)$/

/**
 * A sheet that was written for horizontal lines, for vertical ones, in which it leaves pictures upright: what was above a block
 * is beside it. `text-align` and `float` say already where a line begins (CSS Writing Modes 4, §6.4). Comments are left out.
 */
export function turnStyles(css: string, mode: WritingMode): string {
  if (mode === 'horizontal-tb') return css
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return rules.replace(/((?:"[^"]*"|[^{}"])*)\{((?:"[^"]*"|[^{}"])*)\}/g, (whole, selector: string, body: string) =>
    isOfPictures(selector) ? whole : `${selector}{${turnBody(body, turned[mode])}}`,
  )
}

function isOfPictures(selector: string): boolean {
  return selector.split(',').every((part) => /(?:^|[\s>])(?:img|svg)$/.test(part.trim()))
}

function turnBody(body: string, to: readonly string[]): string {
  return body.replace(/(^|[;\s])([a-z-]+):\s*((?:"[^"]*"|[^;"])+)/g, (_whole, before, name, value) => {
    return `${before}${turnName(name, to)}: ${fourSided.test(name) ? turnSides(value, to) : value}`
  })
}

function turnName(name: string, to: readonly string[]): string {
  if (/^(?:(?:min|max)-)?(?:width|height)$|^overflow-[xy]$/.test(name)) {
    return name.replace(/[a-z]+$/, (axis) => axes[axis] ?? axis)
  }
  if (!/^(?:margin|padding|border)-/.test(name)) return name
  return name.replace(/\b(?:top|right|bottom|left)\b/, (side) => to[sides.indexOf(side as 'top')] ?? side)
}

/** Four values, given from the top clockwise, in their new places. */
function turnSides(value: string, to: readonly string[]): string {
  const [top = '', right = top, bottom = top, left = right] = value.trim().split(/\s+/)
  if (value.includes('(')) return value
  const given = [top, right, bottom, left]
  return sides.map((side) => given[to.indexOf(side)]).join(' ')
}
