import { contentOperators } from '../content-operators.ts'
import { ContentPosition } from './content-position.ts'

const showText = new Set(['Tj', 'TJ', "'", '"'])
const buildPath = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paintPath = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const paintObject = new Set(['Do', 'sh'])
const openMark = new Set(['BMC', 'BDC'])

/** How much of a page’s height holds its running heads, and as much its folios. */
const margin = 0.2

/** The name of the form that the operator draws, if it draws one. */
function formDrawn(source: string, start: number, end: number): string {
  return /^\/(\S+)\s+Do$/.exec(source.slice(start, end))?.[1] ?? ''
}

interface Span {
  start: number
  end: number
  /** The artifact’s properties (ISO 32000-1, table 330). */
  properties: string
}

const layout = '/Type /Layout'

/**
 * A content stream whose painting operators all stand in marked content. Those that did not are artifacts, which screen
 * readers pass over (ISO 14289-1, 7.1): words in the upper margin are running heads, in the lower one running feet (7.8),
 * and anything else belongs to the layout. `height` is that of the page, in points; `tagged` are the names of forms that
 * hold tagged content themselves.
 */
export function markArtifacts(source: string, height: number, tagged: ReadonlySet<string> = new Set()): string {
  let marked = ''
  let copied = 0
  for (const { start, end, properties } of unmarkedPaint(source, height)) {
    if (tagged.has(formDrawn(source, start, end))) continue
    marked += `${source.slice(copied, start)}/Artifact <<${properties}>> BDC\n${source.slice(start, end)}\nEMC`
    copied = end
  }
  return marked + source.slice(copied)
}

/**
 * Runs of text, paths and objects that are painted outside tagged content. A mark without a tag, as Chromium writes for
 * a ligature, belongs to the run around it; a run never crosses a tagged mark or the end of its text object.
 */
function* unmarkedPaint(source: string, height: number): Generator<Span> {
  const position = new ContentPosition()
  /** Of the marks that are open, which have a place in the structure tree or are artifacts already. */
  const tagged: boolean[] = []
  let inText = false
  let path: number | undefined
  let run: Span | undefined
  /** The run as it was before the outermost open mark without a tag. */
  let before: Span | undefined
  for (const { operator, start, end } of contentOperators(source, () => tagged.includes(true))) {
    position.follow(operator, source, start, end)
    const outside = !tagged.includes(true)
    if (operator === 'BT') inText = true
    if (operator === 'ET') inText = false
    if (openMark.has(operator)) {
      const isTagged = /^\/Artifact\b|\/MCID\b/.test(source.slice(start, end))
      if (outside && tagged.length === 0) before = run && { ...run }
      if (outside)
        run = isTagged ? undefined : { start: run?.start ?? start, end, properties: run?.properties ?? layout }
      if (isTagged && before) yield before
      if (isTagged) before = undefined
      tagged.push(isTagged)
    }
    if (operator === 'EMC') tagged.pop()
    const isWords = outside && showText.has(operator)
    if (run && isWords && run.properties === layout) run.properties = propertiesAt(position.height / height)
    if (run && (operator === 'EMC' || isWords)) run.end = end
    else if (isWords) run = { start, end, properties: propertiesAt(position.height / height) }
    if (run && !inText && tagged.length === 0) {
      yield run
      run = undefined
    }
    if (buildPath.has(operator)) path ??= start
    if (tagged.length === 0 && paintPath.has(operator)) yield { start: path ?? start, end, properties: layout }
    if (tagged.length === 0 && paintObject.has(operator)) yield { start, end, properties: layout }
    if (paintPath.has(operator) || operator === 'n') path = undefined
  }
}

function propertiesAt(share: number): string {
  if (share >= 1 - margin) return '/Type /Pagination /Subtype /Header'
  return share <= margin ? '/Type /Pagination /Subtype /Footer' : layout
}
