import { withPdf } from '../../../../scripts/checks/open-pdf.ts'

/** A number as it stands on a side: millimetres from the left and the bottom. */
export interface PlacedNumber {
  number: number
  x: number
  y: number
  /** Its size in relation to that of the source. */
  scale: number
  upright: boolean
}

export interface SideRead {
  width: number
  height: number
  numbers: PlacedNumber[]
}

const point = 72 / 25.4

/** The numbers on every page of a PDF made of `numberedBook`, as pdf.js reads them. */
export function placedNumbers(bytes: Uint8Array): Promise<SideRead[]> {
  return withPdf(bytes, async (pdf) => {
    const sides: SideRead[] = []
    for (let index = 1; index <= pdf.numPages; index++) {
      const page = await pdf.getPage(index)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const { items } = await page.getTextContent()
      const numbers = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [scale = 0, , , , x = 0, y = 0] = item.transform as number[]
        return [
          { number: Number(item.str), x: x / point, y: y / point, scale: Math.abs(scale) / 12, upright: scale > 0 },
        ]
      })
      sides.push({ width: (right - left) / point, height: (top - bottom) / point, numbers })
    }
    return sides
  })
}
