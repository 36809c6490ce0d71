import type { Place, Reference } from '../edition/types.ts'

/** A reference and where it stands in its file. */
export interface PlacedReference {
  reference: Reference
  place: Place
}
