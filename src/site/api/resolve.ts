import type { Json, JsonObject } from '../../engine/index.ts'

const components = '#/components/schemas/'

/** The name of a schema of the document that a reference names as a whole. */
export const nameIn = (reference: string): string | undefined =>
  reference.startsWith(components) && !reference.slice(components.length).includes('/')
    ? reference.slice(components.length)
    : undefined

/**
 * What a reference in a schema refers to, and what `#` means there.
 *
 * @param reference the value of `$ref`: a place in the same schema, or one of `schemas`
 * @param root the schema that it stands in
 */
export function resolve(
  reference: string,
  root: Json | undefined,
  schemas: Readonly<Record<string, JsonObject>>,
): { readonly schema: Json | undefined; readonly root: Json | undefined } {
  const name = nameIn(reference)
  if (name !== undefined) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    return { schema, root: schema }
  }
  if (!/^#(\/|$)/.test(reference)) return { schema: undefined, root }
  const steps = reference.slice(2).split('/').filter(Boolean)
  const schema = steps.reduce<Json | undefined>((value, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as JsonObject)[key]
      : undefined
  }, root)
  return { schema, root }
}
