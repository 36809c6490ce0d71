const signs = ['*', '†', '‡', '§', '‖', '¶']

/** The sign of an editor’s note, counted from 1: * † ‡ § ‖ ¶, then each twice, and so on (Chicago Manual, 14.25). */
export function noteSign(number: number): string {
  const sign = signs[(number - 1) % signs.length] ?? '*'
  return sign.repeat(Math.ceil(number / signs.length))
}

/** Whether an identifier, as the parser gives it, is that of an editor’s note: `[^ed:name]`. */
export function isEditorNote(identifier: string): boolean {
  return identifier.startsWith('ed:')
}
