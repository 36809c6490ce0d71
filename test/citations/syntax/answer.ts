/** How one reader understands a case; the same shape for ours and for Pandoc’s. */
export interface Answer {
  /** One line a block of text: citations as `⟨mode @key|prefix|suffix⟩`, emphasis as `*…*`, the rest as it reads. */
  text: string[]
  /** `key: kind locator` of every item that has a locator. */
  locators: string[]
}

/** Signs that Pandoc’s `smart` extension changes, white space and the ends of affixes do not count. */
export function plain(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/---?/g, '–')
    .replaceAll('—', '–')
    .replaceAll('...', '…')
    .replace(/[\s\u00a0]+/g, ' ')
}

/** Ranges may be written with any dash: the style decides how they are printed. */
export function plainLocator(text: string): string {
  return plain(text)
    .replace(/\s*–\s*/g, '-')
    .trim()
}

export function line(kind: string, text: string): string {
  return `${kind}: ${plain(text).trim()}`
}

/** One item: `NormalCitation @key|prefix|suffix`. */
export function item(mode: string, key: string, prefix: string, suffix: string): string {
  return `${mode} @${key}|${plain(prefix).trim()}|${plain(suffix).trim()}`
}
