const start = '<names\\b[^>]*\\bvariable="([^"]*)"[^>]*'
const names = new RegExp(`${start}(?:/>|(?<!/)>(?:(?!<substitute\\b|<names\\b)[^])*?</names>)`, 'g')

/**
 * A person who edited and translated is named once, “ed. & trans. by …”, when a style asks for exactly these two roles
 * (CSL 1.0.2, “Names”). Some ask for a third with them, MHRA for the director. Where a work has no third, they are made
 * to ask for the two.
 */
export function withJoinedRoles(xml: string): string {
  return xml.replace(names, (element: string, variable: string) => {
    const roles = variable.trim().split(/\s+/)
    const others = roles.filter((role) => role !== 'editor' && role !== 'translator')
    if (others.length === 0 || roles.length - others.length !== 2) return element
    const pair = element.replace(`variable="${variable}"`, 'variable="editor translator"')
    const without = `<if variable="${others.join(' ')}" match="none">${pair}</if>`
    return `<choose>${without}<else>${element}</else></choose>`
  })
}
