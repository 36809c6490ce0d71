import type { OriginalPrinting } from '../../edition/print-settings.ts'

/** Names the printing whose pages the manuscript marks: “The Long Retreat, Ada Miller, London, Press, 1924, ISBN …”. */
export function nameOriginal({ title, creators, place, publisher, date, isbn }: OriginalPrinting): string {
  const number = isbn === undefined ? undefined : `ISBN ${isbn}`
  return [title, creators, place, publisher, date, number].filter(Boolean).join(', ')
}
