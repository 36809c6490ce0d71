/**
 * Gives tables that are wider than their place the class `wide`, and those for which the theme's `table.wide` is not
 * enough `very-wide` as well.
 */
export function fitWideTables(): void {
  for (const table of document.querySelectorAll('table')) {
    for (const name of ['wide', 'very-wide']) {
      if (table.offsetWidth > (table.parentElement?.clientWidth ?? 0)) table.classList.add(name)
    }
  }
}
