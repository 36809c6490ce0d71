const fromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}]/gu

/** The direction of a text’s first letter and of most of its letters; undefined where they differ, and without letters. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const [first] = /\p{L}/u.exec(text) ?? []
  if (first === undefined) return undefined
  const ofRight = text.match(fromRight)?.length ?? 0
  if (ofRight === 0) return 'ltr'
  const all = text.match(/\p{L}/gu)?.length ?? 0
  const most = ofRight * 2 > all ? 'rtl' : 'ltr'
  const begins = first.search(fromRight) === 0 ? 'rtl' : 'ltr'
  return begins === most ? most : undefined
}
