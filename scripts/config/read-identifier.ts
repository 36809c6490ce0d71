/** A URI of the book, or why there is none. */
export type IdentifierRead = { uri: string } | { fault: string }

const isbn = /^(?:urn:isbn:|isbn(?:-1[03])?:?\s*)?([0-9][0-9\s–-]*[0-9Xx])$/i
const doi = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * An identifier in one form: an ISBN (ISO 2108), with or without its hyphens, as `urn:isbn:…`, a DOI as
 * `https://doi.org/…`, any other URI as it is. A wrong check digit is a fault that names the right one.
 */
export function readIdentifier(text: string): IdentifierRead {
  const [, number] = isbn.exec(text) ?? []
  if (number !== undefined) return readIsbn(number, text)
  if (/^(?:urn:)?isbn/i.test(text)) return { fault: `“${text}” is no ISBN: it has other signs than digits` }
  const [, name] = doi.exec(text) ?? []
  if (name !== undefined) return { uri: `https://doi.org/${name}` }
  if (/^urn:uuid:/i.test(text) && !uuid.test(text)) return { fault: `“${text}” is no UUID` }
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)) return { uri: text }
  return { fault: `“${text}” is neither an ISBN, nor a DOI, nor a URI such as https://example.org/book` }
}

function readIsbn(number: string, text: string): IdentifierRead {
  const digits = number.replace(/[^0-9X]/gi, '').toUpperCase()
  if (digits.length !== 10 && digits.length !== 13) {
    return { fault: `“${text}” is no ISBN: it has ${digits.length} digits, not 10 or 13` }
  }
  if (digits.length === 13 && !/^97[89]/.test(digits)) {
    return { fault: `“${text}” is no ISBN: one of 13 digits begins with 978 or 979` }
  }
  const expected = checkDigit(digits)
  const found = digits.slice(-1)
  if (found !== expected)
    return { fault: `the check digit of ISBN ${number} is wrong: expected ${expected}, not ${found}` }
  return { uri: `urn:isbn:${digits}` }
}

/** The last sign that the digits before it ask for; ten is “X”. */
function checkDigit(digits: string): string {
  const values = [...digits.slice(0, -1)].map(Number)
  const weigh = digits.length === 10 ? (index: number) => 10 - index : (index: number) => (index % 2 ? 3 : 1)
  const modulus = digits.length === 10 ? 11 : 10
  const sum = values.reduce((total, value, index) => total + value * weigh(index), 0)
  const rest = (modulus - (sum % modulus)) % modulus
  return rest === 10 ? 'X' : String(rest)
}
