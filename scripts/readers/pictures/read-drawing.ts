import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { cleanDrawing } from './clean-drawing.ts'
import { type DrawingSize, drawingSize } from './drawing-size.ts'

export interface Drawing extends DrawingSize {
  bytes: Uint8Array
  /** What was taken out of it that a drawing of a book may not have, in words. */
  removed: string[]
}

/**
 * An SVG that draws and does nothing else. One that never did keeps its bytes. Throws `Error` for what is not well-formed
 * XML without entities of its own, or no SVG.
 */
export function readDrawing(bytes: Uint8Array): Drawing {
  const tree = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const { svg, removed, isChanged } = cleanDrawing(tree)
  return {
    ...drawingSize(svg),
    bytes: isChanged ? new TextEncoder().encode(toXml(svg, { closeEmptyElements: true })) : bytes,
    removed,
  }
}
