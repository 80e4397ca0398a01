import type { Fields } from '../answer.ts'
import type { HttpRequest } from '../request.ts'
import type { Dimension } from './dimension.ts'
import { chooser } from './negotiate.ts'

/** One way to represent what was found: a media type, and a choice in each dimension besides. */
export interface Representation {
  /** Tells its entity tag from those of the others (RFC 9110 §8.8.3.3), by what it is; empty where there is but one. */
  readonly mark: string
  /** The same for one of several resources that represent another. */
  readonly fullMark: string
  readonly type: string
  readonly names: Readonly<Partial<Record<Dimension['kind'], string>>>
  /** What says which one it is: Content-Type, Content-Language, Content-Encoding, Vary. */
  readonly fields: Fields
}

/** All that a resource has to offer. */
export interface Offer {
  /** Media types, the preferred one first. */
  readonly types: readonly string[]
  readonly typeFor: (accept: string | undefined) => string | undefined
  readonly dimensions: readonly Dimension[]
  /** Every combination, in the order of types, then of the first dimension, and so on. */
  readonly all: readonly Representation[]
  /** What the choice depends on, as Vary says it; `undefined` where there is nothing to choose. */
  readonly vary: string | undefined
}

const order = ['language', 'charset', 'coding'] as const

/**
 * Puts an offer together. Content is encoded in the order of the dimensions: characters come before codings.
 *
 * @param types media types, the preferred one first
 * @param varies in what else representations differ
 * @param negotiated whether there is anything to choose at all
 */
export function offer(types: readonly string[], varies: readonly Dimension[] = [], negotiated = true): Offer {
  const dimensions = varies.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const combinations = dimensions.reduce<Representation['names'][]>(
    (all, { kind, names }) => all.flatMap(some => names.map(name => ({ ...some, [kind]: name }))),
    [{}],
  )
  const fields = [
    ...(types.length > 1 ? ['Accept'] : []),
    ...dimensions.filter(({ names }) => names.length > 1).map(({ field }) => field),
  ]
  const vary = negotiated && fields.length > 0 ? fields.join(', ') : undefined
  const subtypes = types.map(type => type.slice(type.indexOf('/') + 1))
  const shortest = new Set(subtypes).size === types.length ? subtypes : types
  const mark = (...parts: readonly (string | false | undefined)[]): string =>
    parts.map(part => (part && part !== 'identity' ? `.${part.replace(/[\s"]/g, '')}` : '')).join('')
  const all = types.flatMap((type, t) =>
    combinations.map(names => ({
      mark: mark(
        types.length > 1 && shortest[t],
        ...dimensions.map(({ kind, names: { length } }) => length > 1 && names[kind]),
      ),
      fullMark: mark(type, ...Object.values(names)),
      type,
      names,
      fields: Object.assign(
        { 'Content-Type': contentType(type, names.charset) },
        ...dimensions.map(({ kind, fields }) => fields(names[kind] as string)),
        vary && { Vary: vary },
      ),
    })),
  )
  return { types, typeFor: chooser(types), dimensions, all, vary }
}

/** Texts name their charset; a type that names one by itself keeps it. */
function contentType(type: string, charset = type.startsWith('text/') ? 'utf-8' : undefined): string {
  return charset === undefined || type.includes('charset') ? type : `${type}; charset=${charset}`
}

/**
 * Chooses by the fields of proactive negotiation (RFC 9110 §12.1), each by itself.
 *
 * @param offer what there is
 * @param request whose preferences count
 * @param lenient whether the first is taken where a field leaves nothing, and content without a coding
 * @returns `undefined` where one of them leaves nothing
 */
export function select(
  { types, typeFor, dimensions, all }: Offer,
  request: HttpRequest,
  lenient: boolean,
): Representation | undefined {
  const type = typeFor(request.field('accept')) ?? (lenient ? types[0] : undefined)
  if (type === undefined) return undefined
  let index = types.length > 1 ? types.indexOf(type) : 0
  for (const { field, names, choose, fallback } of dimensions) {
    const name = choose(request.field(field.toLowerCase()), names) ?? (lenient ? fallback : undefined)
    if (name === undefined) return undefined
    index = index * names.length + names.indexOf(name)
  }
  return all[index]
}
