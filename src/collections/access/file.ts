import { JsonError, parseJson } from '../../syntax/index.ts'
import { type Caller, joined, type Rights } from './caller.ts'
import { parsePasswordHash } from './password.ts'
import { Place, quoted } from './place.ts'
import type { Policy } from './policy.ts'
import { type Right, rightsByName } from './right.ts'
import { type Known, schemesFor } from './schemes.ts'
import { parseTokenHash } from './token.ts'

/** A file of hashed credentials, as JSON. */
export interface AccessFile {
  readonly realm: string
  readonly refusal?: 'forbidden' | 'hidden'
  /** What everybody may do, with credentials or without. */
  readonly anyone?: Readonly<Record<string, readonly string[]>>
  readonly callers: readonly {
    readonly name: string
    readonly password?: string
    readonly token?: string
    readonly may: Readonly<Record<string, readonly string[]>>
    readonly plan?: string
  }[]
}

/**
 * Reads a file of hashed credentials: who there is, and what each may do in which collection. Rights in a collection that is
 * named stand in place of those for `*`, so `"salaries": []` keeps somebody out of one.
 *
 * @param text the content of the file, as {@link AccessFile}
 * @param file its name, for messages
 * @param collections the collections that there are; without them, every name is taken for one
 * @throws AccessFault where something is wrong: which file, where, and what mends it; never a password or a token
 * @example
 * readAccess('{ "realm": "erp", "callers": [], "anyone": { "*": ["read"] } }', 'access.json').refusal // => 'forbidden'
 */
export function readAccess(text: string, file: string, collections?: readonly string[]): Policy {
  const top = new Place(file)
  const {
    realm,
    refusal = 'forbidden',
    anyone,
    callers,
  } = top.members(parsed(text, top), ['realm', 'callers'], ['refusal', 'anyone'])
  if (refusal !== 'forbidden' && refusal !== 'hidden')
    throw top.at('refusal').fault('has to be "forbidden" or "hidden"')
  if (typeof realm !== 'string' || !/^[\x20-\x7e]{1,100}$/.test(realm)) {
    throw top.at('realm').fault('has to be a text of 1 to 100 characters, in ASCII')
  }
  if (!Array.isArray(callers)) throw top.at('callers').fault('has to be a list')
  const everybody = anyone === undefined ? new Map() : rights(anyone, top.at('anyone'), collections)
  const known = callers.map((value, index) => knownFrom(value, top.at('callers').at(index), everybody, collections))
  refuseTwins(known, top.at('callers'))
  return {
    schemes: schemesFor(realm, known),
    refusal,
    anyone: anyone === undefined ? undefined : { name: nobody, may: everybody },
  }
}

/** What the caller is called where no credentials came. */
const nobody = 'anyone'

function parsed(text: string, top: Place): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    // what is wrong there may be a password without quotes, so the reason stays here
    throw top.fault(`is not JSON, or has a name twice, at line ${error.line}, column ${error.column}`)
  }
}

function rights(value: unknown, place: Place, collections: readonly string[] | undefined): Rights {
  const may = new Map<string, ReadonlySet<Right>>()
  for (const [collection, names] of Object.entries(place.object(value))) {
    const at = place.at(collection)
    if (collection !== '*' && !isCollection(collection, collections)) {
      throw at.fault(
        `names no collection; ${collections ? `there are ${collections.join(', ')}, and ` : ''}* stands for all`,
      )
    }
    if (!Array.isArray(names)) throw at.fault('has to be a list of rights')
    may.set(
      collection,
      new Set(
        names.flatMap((name: unknown, index) => {
          const meant = typeof name === 'string' ? rightsByName.get(name) : undefined
          if (meant) return meant
          const told = typeof name === 'string' ? quoted(name) : 'no text'
          throw at.at(index).fault(`is ${told}; the rights are ${[...rightsByName.keys()].join(', ')}`)
        }),
      ),
    )
  }
  return may
}

function isCollection(name: string, collections: readonly string[] | undefined): boolean {
  return collections ? collections.includes(name) : /^[A-Za-z][\w-]{0,47}$/.test(name)
}

function knownFrom(value: unknown, place: Place, everybody: Rights, collections: readonly string[] | undefined): Known {
  const { name, password, token, may, plan } = place.members(value, ['name', 'may'], ['password', 'token', 'plan'])
  // a colon would end the name in the credentials (RFC 7617 §2)
  if (typeof name !== 'string' || !/^[^\p{C}:\s]{1,64}$/u.test(name) || name !== name.normalize('NFC')) {
    throw place.at('name').fault('has to be a text of 1 to 64 characters, without spaces and colons, in NFC')
  }
  if (name === nobody) throw place.at('name').fault('stands for those without credentials; choose another')
  if (plan !== undefined && typeof plan !== 'string') throw place.at('plan').fault('has to be a text')
  const caller: Caller = {
    name,
    may: joined(rights(may, place.at('may'), collections), everybody),
    ...(plan !== undefined && { plan }),
  }
  if ((password === undefined) === (token === undefined)) throw place.fault('needs a password or a token, and not both')
  return password === undefined
    ? { caller, token: hashFrom(token, place, name, 'token', parseTokenHash) }
    : { caller, password: hashFrom(password, place, name, 'password', parsePasswordHash) }
}

function hashFrom<T>(
  value: unknown,
  place: Place,
  name: string,
  kind: 'password' | 'token',
  parse: (text: string) => T | undefined,
): T {
  const hash = typeof value === 'string' ? parse(value) : undefined
  if (hash !== undefined) return hash
  const command = `statute access add ${place.file} ${name} --${kind}`
  throw place
    .at(kind)
    .fault(`is not hashed as it should be; take the caller out of the file, and \`${command}\` adds it anew`)
}

function refuseTwins(known: readonly Known[], place: Place): void {
  const first = new Map<string, number>()
  for (const [index, { caller, token }] of known.entries()) {
    for (const [kind, id] of [['name', caller.name] as const, ['token', token?.toString('base64url')] as const]) {
      if (id === undefined) continue
      const other = first.get(`${kind} ${id}`)
      if (other !== undefined)
        throw place.at(index).at(kind).fault(`is that of ${place.path}[${other}] too; take one of them out`)
      first.set(`${kind} ${id}`, index)
    }
  }
}
