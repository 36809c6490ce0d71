import type { NupSettings, PageSize } from '../../../edition/print-settings.ts'

/** Pages in columns and rows on one side of a sheet. */
export interface NupGrid {
  columns: number
  rows: number
  /** The sheet as it is seen, in millimetres. */
  size: PageSize
  /** How much of its size a page keeps; at most 1. */
  scale: number
}

/**
 * The grid in which pages of a size stay largest, on the upright sheet or on the one that lies on its side. Of two that
 * are equally good it is that of the upright sheet.
 */
export function nupGrid(page: PageSize, pages: NupSettings['pages'], paper: PageSize): NupGrid {
  const lying = { width: paper.height, height: paper.width }
  const counts = Array.from({ length: pages }, (_, index) => index + 1).filter((columns) => pages % columns === 0)
  const grids = [paper, lying].flatMap((size) =>
    counts.map((columns) => {
      const rows = pages / columns
      const scale = Math.min(1, size.width / columns / page.width, size.height / rows / page.height)
      return { columns, rows, size, scale }
    }),
  )
  return grids.reduce((best, grid) => (grid.scale > best.scale + 1e-9 ? grid : best))
}
