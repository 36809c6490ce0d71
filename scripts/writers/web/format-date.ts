const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/

/**
 * Writes an ISO 8601 date as a sentence would, with as much of it as is given: “2 January 2026”, “January 2026”,
 * “2026”. What is no such date is given back as it is.
 */
export function formatDate(date: string, lang: string): string {
  const match = parts.exec(date)
  if (!match) return date
  const [, year, month, day] = match
  const instant = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return date
  return new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(instant)
}
