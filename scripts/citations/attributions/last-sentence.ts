/** The last sentence of a text; what is no text (U+FFFC) may stand after the full stop before it. */
export function lastSentence(text: string): string {
  return text.split(/(?<=[.!?…]["”’)\ufffc]*)\s+(?=["“‘]?\p{Lu})/u).at(-1) ?? text
}
