/** A line of signs that divides or underlines: `* * *`, `-----`, `⁂`. */
export function isOrnament(text: string): boolean {
  return /^(?:[*_=~#·•–—-][ \t]*){3,}$|^[⁂❦☙]$/u.test(text)
}

/** A number alone on its line, as pages have at their head or foot. */
export function isPageNumber(text: string): boolean {
  return /^[[(–—-]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[\])–—-]?$/.test(text)
}

/** Begins like an entry of a list in Markdown or on a typewriter. */
export function isListItem(text: string): boolean {
  return /^(?:[-*+•–]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]/.test(text)
}

/** Short, begins with a capital, a figure or a quotation mark, and does not end as a sentence does. */
export function hasHeadingShape(text: string): boolean {
  if (text.includes('\n') || text.length > 80 || text.split(/\s+/).length > 12) return false
  return /^["“‘«]?[\p{Lu}\p{Lt}\p{N}¿¡]/u.test(text) && /\p{L}/u.test(text) && !/[.:;,…"”»)\]—–-]$/.test(text)
}

/** Small caps of a typewriter: letters, and no small one among them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}
