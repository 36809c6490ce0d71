type Declaration = Record<string, unknown>

/**
 * What a theme declares on top of the one it extends: a field stands for the other’s, fields inside a field are merged
 * alike, and fonts come before the other’s, in place of those of the same face.
 */
export function mergeDeclarations(general: Declaration, special: Declaration): Declaration {
  const merged = { ...general }
  for (const [key, value] of Object.entries(special)) {
    const other = general[key]
    if (key === 'fonts') merged[key] = mergeFonts(other, value)
    else merged[key] = isFields(other) && isFields(value) ? mergeDeclarations(other, value) : value
  }
  return merged
}

/** Whatever is not a list is left for the contract to complain of. */
function mergeFonts(general: unknown, special: unknown): unknown {
  if (!Array.isArray(general) || !Array.isArray(special)) return special
  const own = new Set(special.map(faceOf))
  return [...special, ...general.filter((font) => !own.has(faceOf(font)))]
}

function faceOf(font: unknown): string {
  if (!isFields(font)) return ''
  return [font.family, font.style, font.weight].join(' ')
}

function isFields(value: unknown): value is Declaration {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
