import type { Element } from 'xast'

export interface DrawingSize {
  width: number
  height: number
}

/** What CSS gives a picture that says nothing of its size. */
const usual: DrawingSize = { width: 300, height: 150 }

const pixelsPerUnit: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 }

/** The size of an SVG in CSS pixels: its own, else that of its view box (SVG 2, 8.2). */
export function drawingSize({ attributes }: Element): DrawingSize {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number)
  const box = boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : undefined
  const width = length(attributes.width)
  const height = length(attributes.height)
  if (width && height) return { width, height }
  if (!box) return { width: width ?? usual.width, height: height ?? usual.height }
  if (width) return { width, height: (width * box.height) / box.width }
  if (height) return { width: (height * box.width) / box.height, height }
  return box
}

function length(value: string | null | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*\+?([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(value ?? '') ?? []
  const pixels = Number(number) * (pixelsPerUnit[unit.toLowerCase()] ?? Number.NaN)
  return pixels > 0 ? pixels : undefined
}
