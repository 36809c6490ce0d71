/** What a locator can be after its label; each expression is tied to the start of the text. */
export interface LocatorValues {
  /** After a label: numbers, roman ones too. */
  labelled: RegExp
  /** Without one: numbers with a figure in them. */
  bare: RegExp
}

// A number, or a roman one, after the rules of Pandoc’s locator parser: signs of ranges belong to it, other punctuation does not.
const unit = String.raw`[^\s\p{P}]*\p{N}(?:[^\s\p{P}]|[-–:])*|[-–:]+\p{N}(?:[^\s\p{P}]|[-–:])*`
const figures = `(?:(?:${unit})(?:\\.(?:[^\\s\\p{P}]|[-–:])+)*)`
const roman = String.raw`(?:[ivxlcdm]+(?:(?:--?-?|–)[ivxlcdm]+)*(?![\p{L}\p{N}]))`

/** Numbers, ranges and lists of them, joined by signs or by one of the words for “and”. */
export function locatorValues(and: string[]): LocatorValues {
  const words = and.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  const join = String.raw`(?:\s*[,;]\s*|\s*(?:&|(?<![\p{L}\p{N}_])(?:${words})(?![\p{L}\p{N}_]))\s*|\s+)`
  return { labelled: sequence(`(?:${figures}|${roman})`, join), bare: sequence(figures, join) }
}

function sequence(one: string, join: string): RegExp {
  const value = String.raw`(?:${one}|\(${one}\)|\[${one}\]|\{${one}\})`
  const more = String.raw`(?:\s*[-–—]+\s*${value}|${join}?${value})`
  return new RegExp(`^${value}${more}*`, 'iu')
}
