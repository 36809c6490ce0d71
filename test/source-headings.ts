/** The section headings of the first text, a fact about it; the text itself is no file of the repository. */
export const sourceHeadings = [
  'The background situation',
  'The Workers’ Opposition',
  'The NEP and Kronstadt',
  'The early role of Trotsky',
  'Trotsky in decline 1922-3',
  'Trotsky as oppositionist',
  'The Communist International',
  'The Opposition is joined by Zinoviev',
  'The Joint Opposition enters battle',
  'Economics and agriculture',
  'Foreign affairs',
  'Party democracy and Thermidor',
  'Trotsky in exile',
]
