/** Words that title case leaves in lower case (CSL 1.0.2, “Title Case Conversion”), and particles of names. */
export const stopWords = [
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'down', 'for', 'from', 'in', 'into', 'nor', 'of', 'on', 'onto', 'or'],
  ...['over', 'so', 'the', 'till', 'to', 'up', 'via', 'with', 'yet', 'about', 'de', "d'", 'von', 'van', 'v\\.'],
]
