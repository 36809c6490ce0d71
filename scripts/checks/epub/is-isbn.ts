/** Whether the digits of an ISBN-13 (ISO 2108) or of an old ISBN-10 agree with their check digit; hyphens and spaces do not count. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '').toUpperCase()
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  if (/^97[89]\d{10}$/.test(digits)) return sum(values, (index) => (index % 2 ? 3 : 1)) % 10 === 0
  return /^\d{9}[\dX]$/.test(digits) && sum(values, (index) => 10 - index) % 11 === 0
}

function sum(values: number[], weight: (index: number) => number): number {
  return values.reduce((total, value, index) => total + value * weight(index), 0)
}
