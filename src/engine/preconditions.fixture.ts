/**
 * Every combination of the four conditional fields with methods and validators, and what comes of each: an oracle that is
 * written from the text of RFC 9110 §13 alone and shares no code with the engine.
 */

export const modified = Date.UTC(2026, 10, 20, 10)
const date = (offset: number): string => new Date(modified + offset).toUTCString()

const methods = ['GET', 'HEAD', 'POST'] as const
export const tagLists = [undefined, '*', '"v1"', '"other"', 'W/"v1"', '"other", "v1"'] as const
export const dates = [undefined, date(-60_000), date(0), date(60_000), 'yesterday'] as const

export interface Case {
  readonly method: (typeof methods)[number]
  readonly exists: boolean
  readonly tag: boolean
  readonly dated: boolean
  readonly ifMatch: (typeof tagLists)[number]
  readonly ifNoneMatch: (typeof tagLists)[number]
  readonly ifModifiedSince: (typeof dates)[number]
  readonly ifUnmodifiedSince: (typeof dates)[number]
}

export function* cases(): Generator<Case> {
  for (const method of methods)
    for (const exists of [true, false])
      for (const tag of [true, false])
        for (const dated of [true, false])
          for (const ifMatch of tagLists)
            for (const ifNoneMatch of tagLists)
              for (const ifModifiedSince of dates)
                for (const ifUnmodifiedSince of dates)
                  yield { method, exists, tag, dated, ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince }
}

export function expected(of: Case): number {
  if (!of.exists) return 404 // §13.2.1: without the conditions it would be no 2xx
  const success = of.method === 'POST' ? 204 : 200
  const read = of.method !== 'POST'
  const isDate = (value: string | undefined): value is string => value !== undefined && value !== 'yesterday'
  // §13.2.2 step 1 and 2
  if (of.ifMatch !== undefined) {
    const strong = of.ifMatch.split(', ').includes('"v1"')
    if (!(of.ifMatch === '*' || (of.tag && strong))) return 412
  } else if (isDate(of.ifUnmodifiedSince) && of.dated) {
    if (modified > Date.parse(of.ifUnmodifiedSince)) return 412
  }
  // step 3 and 4
  if (of.ifNoneMatch !== undefined) {
    const weak = of.ifNoneMatch.split(', ').some(member => member.replace('W/', '') === '"v1"')
    if (of.ifNoneMatch === '*' || (of.tag && weak)) return read ? 304 : 412
  } else if (read && isDate(of.ifModifiedSince) && of.dated) {
    if (modified <= Date.parse(of.ifModifiedSince)) return 304
  }
  return success
}
