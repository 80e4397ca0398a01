import type { ErrorObject } from 'ajv/dist/2020.js'
import { wordingOf } from './schema-words.ts'

/** Something that is wrong with a value: where, and what. */
export interface SchemaFault {
  readonly path: readonly string[]
  readonly message: string
}

/** The most faults that are told of one value. */
export const mostFaults = 100

/** The reference tokens of a JSON pointer (RFC 6901 §4). */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A fault with the pointer that ajv gave it. */
interface Found {
  readonly at: string
  readonly fault: SchemaFault
}

/** In most errors about members of an object, ajv names the object; the fault is of the member. */
const memberOf = ({ params, propertyName }: ErrorObject): string | undefined =>
  propertyName ?? params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty

const mostQuoted = 4

/**
 * What ajv found, said in plain words, each fault at the value or member that it is about.
 *
 * @param errors what it found, in its order
 */
export function faultsOf(errors: readonly ErrorObject[]): SchemaFault[] {
  const found: Found[] = []
  for (const error of errors) {
    const { keyword, instancePath: at, params } = error
    // what their parts found has been said
    if (keyword === 'if' || keyword === 'propertyNames') continue
    const path = tokensOf(at)
    const add = (message: string, member?: string) =>
      found.push({ at, fault: { path: member === undefined ? path : [...path, member], message } })
    if (keyword === 'anyOf' || keyword === 'oneOf') {
      const parts = takeBack(found, at)
      add(params.passingSchemas ? 'fits several alternatives, and must fit only one' : alternatives(parts, path.length))
    } else {
      // each element on its own was free to be of another kind
      if (keyword === 'contains') takeBack(found, at)
      add(wordingOf(error), memberOf(error))
    }
  }
  return found.map(({ fault }) => fault)
}

/** Takes back what was found within a value: there, the parts of a choice spoke, each as if it were the only one. */
function takeBack(found: Found[], at: string): SchemaFault[] {
  const start = found.findLastIndex(each => each.at !== at && !each.at.startsWith(`${at}/`)) + 1
  return found.splice(start).map(({ fault }) => fault)
}

function alternatives(parts: readonly SchemaFault[], depth: number): string {
  const said = new Set(
    parts.map(({ path, message }) => {
      const below = path.slice(depth).map(token => `/${token}`)
      return below.length > 0 ? `${below.join('').slice(0, 100)}: ${message}` : message
    }),
  )
  const some = [...said].slice(0, mostQuoted).join('; ')
  return `fits none of the alternatives${some && ` (${some}${said.size > mostQuoted ? ' …' : ''})`}`
}
