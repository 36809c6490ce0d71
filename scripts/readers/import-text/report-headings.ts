import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { placeIn, textOf } from './block-text.ts'
import type { HeadingBlock, HeadingLevels } from './tell-heading-levels.ts'
import type { Layout } from './types.ts'

/** Says how the levels of headings were told, and which lines are headings by their shape only. */
export function reportHeadings(headings: HeadingBlock[], levels: HeadingLevels, layout: Layout, file: VFile): void {
  const first = headings[0]?.block
  if (!first) return
  const count = headings.length
  if (count > 1 && levels.by !== 'numbers') {
    report(file, 'import-is-certain', {
      reason: levels.by
        ? `The levels of ${count} headings were told by their ${levels.by}.`
        : `${count} headings were found and all became sections (##): nothing in the plain text shows which stand lower.`,
      place: placeIn(first),
    })
  }
  for (const { block, underline } of headings) {
    const doubt = underline ? undefined : doubtAbout(block, layout)
    if (doubt) {
      report(file, 'import-is-certain', {
        reason: `“${textOf(block)}” was taken for a heading ${doubt}.`,
        place: placeIn(block),
      })
    }
  }
}

function doubtAbout(block: HeadingBlock['block'], layout: Layout): string | undefined {
  if (!layout.spaced) return 'although no blank line sets it off: it is short and does not end as a sentence'
  if (/[?!]$/.test(textOf(block))) return 'although it ends as a sentence can: it is short and stands alone'
  return undefined
}
