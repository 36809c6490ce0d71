/**
 * The headings that an `entry` names, from the main one down: `!` divides them. A sign of exclamation that belongs to a
 * heading is written `\!`, as in `Workers, unite\!`; the backslash stays, for headings are Markdown.
 */
export function indexPath(entry: string): string[] {
  return entry.split(/(?<!\\)!/).map((part) => part.replace(/\s+/g, ' ').trim())
}
