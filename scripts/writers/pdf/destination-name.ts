/**
 * The name of a place in the finished PDF, unique in the book: `chapter` or `chapter.id`. It is also the element's id
 * while its chapter is printed. Anything but ASCII letters, digits, `-` and a leading `_` is written as `_hex_`, so
 * that PDF readers and URLs agree about it.
 */
export function destinationName(chapter: string, id?: string): string {
  return id === undefined ? plain(chapter) : `${plain(chapter)}.${plain(id)}`
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (sign, at: number) =>
    sign === '_' && at === 0 ? sign : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`,
  )
}

/** What `destinationName` was made of, as the key of a page map: `chapter` or `chapter#id`. */
export function placeKey(destination: string): string {
  const [chapter = '', id] = destination.split('.')
  return id === undefined ? signs(chapter) : `${signs(chapter)}#${signs(id)}`
}

function signs(plainName: string): string {
  return plainName.replace(/_([0-9a-f]+)_/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}
