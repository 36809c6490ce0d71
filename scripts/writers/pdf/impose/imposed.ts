/** Pages of a book on other sheets. Tags, links and outline are gone: the file is for printing. */
export interface Imposed {
  bytes: Uint8Array
  /** Of sheets, which is the pages of the file. */
  sides: number
  /** By how much the pages were made smaller to fit; 1 for actual size. */
  scale: number
}
