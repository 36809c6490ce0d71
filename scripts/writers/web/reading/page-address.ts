/**
 * The address of `edition:<chapter>#<id>` as seen from the page of the chapter `from`: a fragment alone where both are
 * on one page. Any other address is given back as it is. Throws when there is no such chapter.
 */
export function pageAddress(href: string, files: ReadonlyMap<string, string>, from?: string): string {
  if (!href.startsWith('edition:')) return href
  const [chapter = '', id] = href.slice('edition:'.length).split('#')
  const file = fileOf(files, decodeURIComponent(chapter))
  if (id === undefined) return file
  return from !== undefined && file === files.get(from) ? `#${id}` : `${file}#${id}`
}

/** Throws when the edition has nothing of that name. */
export function fileOf(files: ReadonlyMap<string, string>, name: string): string {
  const file = files.get(name)
  if (file === undefined) throw new Error(`The edition has no “${name}”, to which a chapter points.`)
  return file
}
