import { matchParagraphs } from '../../edition/paragraphs/match-paragraphs.ts'
import { printOfText } from '../../edition/paragraphs/print-of-text.ts'
import { similarity } from '../../edition/paragraphs/similarity.ts'
import type { TextBlock } from '../edition-text.ts'

/** New block → old block. */
export type Matched = Map<TextBlock, TextBlock>

/** From which likeness on a reference is believed: where references are not locked, they move when a paragraph is added. */
const believed = 0.15

/**
 * Which block of an earlier version of a chapter each of its blocks is: first those of the same reference or name that are at all
 * alike, then those that are alike, of one kind, then whatever kept its reference, and at last blocks that stand alone
 * between the same two others.
 */
export function matchBlocks(earlier: TextBlock[], present: TextBlock[]): Matched {
  const matched: Matched = new Map()
  const taken = new Set<TextBlock>()
  const take = (old: TextBlock | undefined, now: TextBlock) => {
    if (!old || taken.has(old) || matched.has(now)) return
    matched.set(now, old)
    taken.add(old)
  }
  const left = () =>
    [earlier.filter((block) => !taken.has(block)), present.filter((block) => !matched.has(block))] as [
      TextBlock[],
      TextBlock[],
    ]
  const named = byKey(earlier)
  for (const now of present) {
    const old = named.get(keyOf(now) ?? '')
    if (old && (now.reference === undefined || likeness(old, now) >= believed)) take(old, now)
  }
  for (const [now, old] of alike(...left())) take(old, now)
  for (const now of present) take(named.get(keyOf(now) ?? ''), now)
  for (const [old, now] of between(earlier, present, matched)) take(old, now)
  return matched
}

/** The same reference, or name, of the same kind. */
function keyOf({ kind, reference, name, about, text }: TextBlock): string | undefined {
  const key = reference ?? name ?? about
  if (kind === 'term') return `term ${text}`
  return key === undefined ? undefined : `${reference === undefined ? kind : ''} ${key}`
}

function byKey(blocks: TextBlock[]): Map<string, TextBlock> {
  const found = new Map<string, TextBlock>()
  for (const block of blocks) {
    const key = keyOf(block)
    if (key !== undefined && !found.has(key)) found.set(key, block)
  }
  return found
}

function likeness(one: TextBlock, other: TextBlock): number {
  return one.text === other.text ? 1 : similarity(printOfText(one.text).sketch, printOfText(other.text).sketch)
}

/** Blocks of one kind that are alike. */
function alike(earlier: TextBlock[], present: TextBlock[]): [now: TextBlock, old: TextBlock][] {
  const kinds = new Set(present.map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const ones = earlier.filter((block) => block.kind === kind)
    const others = present.filter((block) => block.kind === kind)
    const prints = [ones, others].map((blocks) => blocks.map(({ text }) => printOfText(text)))
    return [...matchParagraphs(prints[0] ?? [], prints[1] ?? [])].map(([now, old]): [TextBlock, TextBlock] => [
      others[now] as TextBlock,
      ones[old] as TextBlock,
    ])
  })
}

/** In a gap between two that are matched, as many blocks of a kind as there were. */
function between(earlier: TextBlock[], present: TextBlock[], matched: Matched): [old: TextBlock, now: TextBlock][] {
  const positions = new Map(earlier.map((block, index) => [block, index]))
  const pairs: [TextBlock, TextBlock][] = []
  const taken = new Set(matched.values())
  let gap: TextBlock[] = []
  let from = 0
  const close = (to: number) => {
    const left = earlier.slice(from, Math.max(from, to)).filter((block) => !taken.has(block))
    for (const kind of new Set(gap.map((block) => block.kind))) {
      const ones = left.filter((block) => block.kind === kind && block.reference === undefined)
      const others = gap.filter((block) => block.kind === kind && block.reference === undefined)
      if (ones.length === others.length)
        pairs.push(...ones.map((one, index): [TextBlock, TextBlock] => [one, others[index] as TextBlock]))
    }
    gap = []
  }
  for (const now of present) {
    const old = matched.get(now)
    if (!old) {
      gap.push(now)
      continue
    }
    const at = positions.get(old) ?? 0
    close(at)
    from = at + 1
  }
  close(earlier.length)
  return pairs
}
