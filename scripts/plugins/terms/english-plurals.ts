/** The regular English plurals of a form; one that ends otherwise than in a Latin letter has none. */
export function englishPlurals(form: string): string[] {
  const last = form.split(/[\s\u00a0-]/u).at(-1) ?? ''
  if (!/[A-Za-z]$/.test(last)) return []
  if (/^[A-Z]{2,6}$/.test(last)) return [`${form}s`]
  if (/(?:s|x|z|ch|sh)$/i.test(last)) return [`${form}es`]
  if (/[^aeiou]y$/.test(last)) return [`${form.slice(0, -1)}ies`, ...(isName(last) ? [`${form}s`] : [])]
  if (/[^aeiou]o$/.test(last)) return [`${form}s`, `${form}es`]
  if (/man$/.test(last)) return [`${form.slice(0, -2)}en`, `${form}s`]
  return [`${form}s`]
}

/** Names keep their y: “the Trotskys”. */
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
