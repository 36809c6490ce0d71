import type { PageForm } from './page-forms.ts'
import { writeNumber } from './write-number.ts'

/** Where the lower left corner of a page stands on its sheet, in points, and how much of its size it keeps. */
export interface Placement {
  x: number
  y: number
  scale: number
}

/** A page at its place on a sheet. */
export interface PlacedForm extends Placement {
  form: PageForm
}

/** Content that draws the form called `name`. */
export function placeForm({ form, x, y, scale }: PlacedForm, name: string): string {
  const [left, bottom] = form.box
  const move = [x - left * scale, y - bottom * scale].map(writeNumber).join(' ')
  const size = String(Number(scale.toFixed(6)))
  return `q ${size} 0 0 ${size} ${move} cm /${name} Do Q`
}
