/** The element of the page that has an id; throws when there is none. */
export function findElement<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no “${id}”.`)
  return element as Type
}
