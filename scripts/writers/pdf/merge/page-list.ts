import type { BookFile } from './book-file.ts'

const pagesInNode = 64

/** The pages of the book and the tree they hang in (ISO 32000-1, 7.7.3), which grows with them. */
export class PageList {
  private readonly file: BookFile
  private readonly root: number
  private readonly nodes: { number: number; pages: number[] }[] = []

  constructor(file: BookFile) {
    this.file = file
    this.root = file.reserve()
  }

  get length(): number {
    return this.nodes.reduce((sum, { pages }) => sum + pages.length, 0)
  }

  /** A number for the next page, and the entry that hangs it into the tree. */
  next(): { number: number; parent: string } {
    let node = this.nodes.at(-1)
    if (!node || node.pages.length === pagesInNode) {
      node = { number: this.file.reserve(), pages: [] }
      this.nodes.push(node)
    }
    const number = this.file.reserve()
    node.pages.push(number)
    return { number, parent: `/Parent ${node.number} 0 R` }
  }

  /** Pages with nothing on them up to a physical page, as the verso before a chapter on a recto. `box` is PDF syntax. */
  fillUpTo(page: number, box: string): void {
    while (this.length < page) {
      const { number, parent } = this.next()
      this.file.write(number, `<</Type /Page ${parent} /MediaBox ${box} /Resources <<>> /Tabs /S>>`)
    }
  }

  /** Writes the tree; returns its entry in the catalogue. */
  finish(): string {
    for (const { number, pages } of this.nodes) {
      const kids = pages.map((page) => `${page} 0 R`).join(' ')
      this.file.write(number, `<</Type /Pages /Parent ${this.root} 0 R /Count ${pages.length} /Kids [${kids}]>>`)
    }
    const kids = this.nodes.map(({ number }) => `${number} 0 R`).join(' ')
    this.file.write(this.root, `<</Type /Pages /Count ${this.length} /Kids [${kids}]>>`)
    return `/Pages ${this.root} 0 R`
  }
}
