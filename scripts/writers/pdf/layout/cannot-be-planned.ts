/** Thrown where no plan divides a section into pages: it is printed another way. The message says what has no place. */
export class CannotBePlanned extends Error {
  override readonly name = 'CannotBePlanned'
}
