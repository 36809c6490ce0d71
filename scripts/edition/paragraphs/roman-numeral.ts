const signs = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
})

/** 4 → iv. */
export function romanNumeral(number: number): string {
  let [left, numeral] = [number, '']
  for (const [sign, value] of signs) {
    numeral += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return numeral
}
