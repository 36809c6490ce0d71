type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Words for a count in the plural form that a language has for it (CLDR, plural rules); “#” is where the count as shown stands. */
export function countIn(language: string, forms: PluralForms): (count: number, text: string) => string {
  const rules = new Intl.PluralRules(language)
  return (count, text) => (forms[rules.select(count)] ?? forms.other).replace('#', text)
}
