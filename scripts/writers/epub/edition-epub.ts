import { type Chapter, EPub, type Options } from 'epub-gen-memory'
import { type Zippable, zipSync } from 'fflate'
import type { EpubDocument } from './documents.ts'

/** A file besides the chapters and what the packager makes of the templates. */
export interface ExtraFile {
  /** Relative to the package document. */
  href: string
  bytes: Uint8Array | string
}

export interface EditionEpubOptions {
  title: string
  language: string
  identifier: string
  /** ISO 8601; the time of every entry. */
  modified: string
  css: string
  /** EJS. */
  templates: { chapter: string; package: string; contents: string; ncx: string }
  /** Reaches the templates of package, contents and NCX as `edition`. */
  data: object
  documents: EpubDocument[]
  files: ExtraFile[]
}

/**
 * The packager of `epub-gen-memory`, given our own documents. Its sanitizer, which would lose parts of them, sees an
 * empty `content`; the template prints `xhtml`.
 */
export class EditionEpub extends EPub {
  readonly #options: EditionEpubOptions

  constructor(options: EditionEpubOptions) {
    const { title, language, css, templates, data, documents } = options
    const packagerOptions: Options & { edition: object } = {
      title,
      lang: language,
      css,
      version: 3,
      chapterXHTML: templates.chapter,
      contentOPF: templates.package,
      tocXHTML: templates.contents,
      tocNCX: templates.ncx,
      edition: data,
    }
    const chapters: Chapter[] = documents.map((document) => ({ ...document, content: '' }))
    super(packagerOptions, chapters)
    this.#options = options
    this.uuid = options.identifier
    for (const [index, { filename }] of documents.entries()) {
      if (this.content[index]?.filename !== filename) throw new Error(`The packager would rename “${filename}”.`)
    }
  }

  protected override async generateTemplateFiles(): Promise<void> {
    await super.generateTemplateFiles()
    for (const { href, bytes } of this.#options.files) this.zip.file(`OEBPS/${href}`, bytes)
  }

  /** Equal bytes for equal options: `mimetype` first, the other entries by name, one date, no folders. */
  async pack(): Promise<Uint8Array> {
    await this.render()
    const { files } = this.zip
    const names = Object.keys(files).filter((name) => name !== 'mimetype' && !files[name]?.dir)
    const entries: Zippable = {}
    for (const name of ['mimetype', ...names.sort()]) {
      const bytes = await files[name]?.async('uint8array')
      if (bytes) entries[name] = [bytes, { level: name === 'mimetype' ? 0 : 6 }]
    }
    return zipSync(entries, { mtime: entryDate(this.#options.modified) })
  }
}

/** The day of an instant, at noon of the machine’s own time: ZIP counts in local time, from 1980 on. */
function entryDate(instant: string): Date {
  const date = new Date(instant)
  return new Date(Math.max(1980, date.getUTCFullYear()), date.getUTCMonth(), date.getUTCDate(), 12)
}
