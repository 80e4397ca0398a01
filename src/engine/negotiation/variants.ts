import { uriReference } from '../../syntax/index.ts'
import type { HttpRequest } from '../request.ts'
import type { Resource } from '../resource.ts'
import { expand, type Segment } from '../template.ts'
import { negotiate } from './negotiate.ts'

/** Resources, one of which represents another. */
export interface Variants {
  readonly resources: readonly Resource[]
  /** Why they cannot represent a resource: they need a variable that its template lacks, or it has facts of its own. */
  readonly misfit: (segments: readonly Segment[], facts: object) => string | undefined
  /** What the choice depends on, as Vary says it. */
  readonly vary: string
  /** The one that fits; `undefined` where none does. */
  readonly select: (request: HttpRequest) => Resource | undefined
  /** Where one of them is, as Content-Location says it. */
  readonly locationOf: (variant: Resource, parameters: Readonly<Record<string, string>>) => string
}

/**
 * Resources that represent another, each in its own way: one of them is chosen by the fields of proactive negotiation,
 * and the answer says with Content-Location which one.
 *
 * @param resources the preferred one first; each has one representation
 * @throws TypeError where one is negotiated itself, which is a fault of the server (506, RFC 2295 §8.1)
 */
export function oneOf(resources: readonly Resource[]): Variants {
  if (resources.length === 0) throw new TypeError('There is no variant to choose.')
  for (const { path, offer } of resources) {
    if (offer.all.length !== 1) {
      throw new TypeError(`The variant ${path} must have one representation, and not be negotiated itself (506).`)
    }
  }
  const typeOf = ({ offer }: Resource) => offer.all[0]?.type as string
  const fields = resources.flatMap(({ offer }) => offer.dimensions.map(({ field }) => field))
  const select = (request: HttpRequest): Resource | undefined => {
    // a type whose variants fail in another dimension gives way to the next best
    for (let left = resources; left.length > 0; ) {
      const type = negotiate(request.field('accept'), [...new Set(left.map(typeOf))])
      if (type === undefined) return undefined
      const [fits] = amongOneType(
        left.filter(variant => typeOf(variant) === type),
        request,
      )
      if (fits) return fits
      left = left.filter(variant => typeOf(variant) !== type)
    }
    return undefined
  }
  const locationOf = ({ segments }: Resource, parameters: Readonly<Record<string, string>>) =>
    uriReference(expand(segments, parameters))
  const misfit: Variants['misfit'] = (segments, { variants: _, ...others }: { variants?: unknown }) => {
    const [other] = Object.keys(others)
    if (other) return ` leaves everything to its "variants", ${JSON.stringify(other)} too.`
    const known = new Set(segments.map(({ variable }) => variable))
    for (const { path, segments } of resources) {
      const missing = segments.find(({ variable }) => variable !== undefined && !known.has(variable))
      if (missing) return `: its variant ${path} needs {${missing.variable}}.`
    }
    return undefined
  }
  return { resources, misfit, vary: [...new Set(['Accept', ...fields])].join(', '), select, locationOf }
}

function amongOneType(variants: readonly Resource[], request: HttpRequest): readonly Resource[] {
  let left = variants
  for (const kind of ['language', 'charset'] as const) {
    const nameOf = ({ offer }: Resource) => offer.all[0]?.names[kind]
    const dimension = left.flatMap(({ offer }) => offer.dimensions).find(dimension => dimension.kind === kind)
    const preference = dimension && request.field(dimension.field.toLowerCase())
    if (!dimension || preference === undefined) continue
    const names = left.map(nameOf).filter(name => name !== undefined)
    const name = dimension.choose(preference, names)
    left = left.filter(variant => nameOf(variant) === name)
  }
  return left
}
