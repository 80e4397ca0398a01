/** What somebody may do in a collection. */
export type Right = 'read' | 'create' | 'change' | 'delete'

/** The rights by the names that a file has for them: each one, and `write` for all that change something. */
export const rightsByName: ReadonlyMap<string, readonly Right[]> = new Map([
  ['read', ['read']],
  ['create', ['create']],
  ['change', ['change']],
  ['delete', ['delete']],
  ['write', ['create', 'change', 'delete']],
])

const byMethod: ReadonlyMap<string, Right> = new Map([
  ['GET', 'read'],
  ['HEAD', 'read'],
  ['POST', 'create'],
  ['PUT', 'change'],
  ['PATCH', 'change'],
  ['DELETE', 'delete'],
])

/** The right that a method takes; `undefined` for a method that no right covers, which nobody may use then. */
export const rightFor = (method: string): Right | undefined => byMethod.get(method)
