import { type CssNode, generate, type List, type ListItem, parse, walk } from 'css-tree'

export interface CleanStyles {
  css: string
  /** What was taken out, in words. */
  removed: string[]
}

/** At-rules that only choose between styles. */
const kept = new Set(['media', 'supports', 'layer'])

/** At-rules that change nothing by being left out. */
const silent = new Set(['charset', 'namespace'])

/** Functions that take an address as a string, or run something. */
const fetching = /^(?:-webkit-)?(?:image-set|image|cross-fade|src|element|expression|paint)$/i

const moving = /^(?:-\w+-)?(?:animation|transition|offset-distance)/i

/** Styles of a drawing without what fetches, runs or moves: addresses outside of it, imports, animations. */
export function cleanStyles(css: string, context: 'stylesheet' | 'declarationList'): CleanStyles {
  const removed: string[] = []
  const tree = parse(css, { context, parseCustomProperty: true })
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      const what =
        node.type === 'Raw' || node.type === 'Atrule' || node.type === 'Declaration' ? fault(node) : undefined
      if (what === undefined || !list || !item) return
      if (what !== '') removed.push(what)
      list.remove(item)
      return walk.skip
    },
  })
  return { css: removed.length > 0 ? generate(tree) : css, removed }
}

/** What is wrong with a part of a style sheet; nothing to say of one that is left out in silence. */
function fault(node: CssNode): string | undefined {
  if (node.type === 'Raw') return 'a style that cannot be read'
  if (node.type === 'Atrule') {
    const name = node.name.toLowerCase()
    if (silent.has(name)) return ''
    if (name === 'import') return 'an imported style sheet'
    if (/keyframes$/.test(name)) return 'an animation'
    return kept.has(name) || name === 'font-face' ? undefined : `the rule @${name}`
  }
  if (node.type !== 'Declaration') return undefined
  if (moving.test(node.property)) return 'an animation'
  return fetchingPart(node)
}

/** The first address outside of the drawing, or what may hide one: an escape is no way to write a style. */
function fetchingPart(node: CssNode): string | undefined {
  if (generate(node).includes('\\')) return 'a style with escapes'
  let found: string | undefined
  walk(node, (part) => {
    if (part.type === 'Url' && !staysInside(part.value)) found ??= `the address “${part.value.slice(0, 60)}”`
    if (part.type === 'Function' && fetching.test(part.name)) found ??= `the function ${part.name}()`
    if (part.type === 'Raw' && /[(@]/.test(part.value)) found ??= 'a style that cannot be read'
  })
  return found
}

/** Whether an address is a place in the drawing, or a picture or font that is written out in it. */
export function staysInside(address: string): boolean {
  return /^\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp)|font\/[\w.+-]+|application\/(?:x-)?font-[\w.+-]+)[;,])/i.test(
    address,
  )
}
