import type { GalleyBlock, Setting } from '../layout/galley.ts'
import type { ChosenSetting } from '../layout/page-script.ts'
import { type LiveBlock, type LiveGalley, type LiveSetting, linesOf } from './live-galley.ts'
import { textsOf } from './read-lines.ts'
import { settleHyphens } from './settle-hyphens.ts'

/**
 * Changes of the word space, in em, the milder first, and the change of the number of lines that is looked for. TeX shrinks a
 * space by a third and stretches it by half at most (D. E. Knuth, The TeXbook, ch. 12); a fourth of an em is usual.
 */
const offers: { setting: Setting; spacings: number[]; difference: number; isLikely: (fill: number) => boolean }[] = [
  { setting: 'tight', spacings: [-0.03, -0.06], difference: -1, isLikely: (fill) => fill < 0.6 },
  { setting: 'loose', spacings: [0.06, 0.12], difference: 1, isLikely: (fill) => fill > 0.35 },
]

/** Shorter paragraphs change too visibly. */
const fewestLines = 4

/**
 * Finds paragraphs that narrower or wider word spaces make a line shorter or longer, so that pages can be filled: of all, or
 * those that are `chosen`. `originals` are the texts with all of their soft hyphens. Returns their lines by the index of the
 * block; the page is left as it was.
 */
export function offerSettings(
  galley: LiveGalley,
  originals: Map<Text, string>,
  chosen?: ChosenSetting[],
): Record<number, Partial<GalleyBlock['settings']>> {
  const found: Record<number, Partial<GalleyBlock['settings']>> = {}
  const notes = new Map(galley.notes.map(({ element }, index) => [element.id, index]))
  for (const { setting, spacings, difference, isLikely } of offers) {
    const isAsked = (index: number) =>
      !chosen || chosen.some((each) => each.block === index && each.setting === setting)
    const likely = galley.blocks.flatMap((block, index) =>
      isAsked(index) && mayChange(block, isLikely) ? [{ block, index }] : [],
    )
    for (const spacing of spacings) {
      const open = likely.filter(({ block }) => !block.settings[setting])
      for (const { block } of open) spread(block, spacing, originals)
      const promising = open.filter(
        ({ block }) => lineCount(block) === block.settings.normal.starts.length + difference,
      )
      for (const [at, offered] of settle(promising, spacing).entries()) {
        const { block, index } = promising[at] as (typeof promising)[number]
        if (offered.starts.length !== block.settings.normal.starts.length + difference) continue
        block.settings[setting] = offered
        found[index] = { ...found[index], [setting]: linesOf(block, setting, notes) }
      }
      for (const { block } of open) applySetting(block, block.settings.normal)
    }
  }
  return found
}

/** Gives a block another word space, and all of its soft hyphens back. */
function spread({ element, settings }: LiveBlock, spacing: number, originals: Map<Text, string>): void {
  element.style.wordSpacing = `${spacing}em`
  for (const { node } of settings.normal.texts) node.data = originals.get(node) ?? node.data
}

/** By its height; soft hyphens that go later move next to no line. */
function lineCount({ element }: LiveBlock): number {
  const { lineHeight, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(element)
  const around = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].map(Number.parseFloat)
  const height = element.getBoundingClientRect().height - around.reduce((sum, each) => sum + each, 0)
  return Math.round(height / Number.parseFloat(lineHeight))
}

function settle(tried: { block: LiveBlock }[], spacing: number): LiveSetting[] {
  const settled = settleHyphens(tried.map(({ block }) => block.element))
  return tried.map(({ block }, index) => {
    const texts = textsOf(block.element).map((node) => ({ node, data: node.data }))
    return { wordSpacing: `${spacing}em`, texts, starts: settled[index] ?? [] }
  })
}

/** Sets a block so. */
export function applySetting({ element }: LiveBlock, { wordSpacing, texts }: LiveSetting): void {
  element.style.wordSpacing = wordSpacing
  for (const { node, data } of texts) if (node.data !== data) node.data = data
}

function mayChange({ kind, element, settings }: LiveBlock, isLikely: (fill: number) => boolean): boolean {
  if (kind !== 'lines' || !element.matches('p, li, dd') || settings.normal.starts.length < fewestLines) return false
  const range = document.createRange()
  range.selectNodeContents(element)
  const rects = range.getClientRects()
  const last = rects[rects.length - 1]
  const box = element.getBoundingClientRect()
  return last !== undefined && box.width > 0 && isLikely((last.right - box.left) / box.width)
}
