const width = 120

/**
 * JSON for people to read: what fits on a line stands on one, and so does every path.
 *
 * @param value what JSON can say
 */
export function layout(value: unknown): string {
  return `${spread(value, '', 0)}\n`
}

/** @param used how much of the line is taken already */
function spread(value: unknown, indent: string, used: number): string {
  const line = inOne(value)
  if (typeof value !== 'object' || value === null || used + line.length < width) return line
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map(item => deeper + spread(item, deeper, deeper.length))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  const members = Object.entries(value).map(([name, member]) => {
    const start = `${deeper}${JSON.stringify(name)}: `
    return start + (name === 'path' ? inOne(member) : spread(member, deeper, start.length))
  })
  return `{\n${members.join(',\n')}\n${indent}}`
}

function inOne(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inOne).join(', ')}]`
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inOne(member)}`)
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
}
