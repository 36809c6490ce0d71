/** One spelling for all that differ in capitals, in the width of a space and in the kind of apostrophe; as long as the text. */
export function locatorSpelling(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase().replace(/\s/g, ' ').replaceAll('’', "'")
}
