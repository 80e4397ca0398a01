/**
 * Every combination of the five conditional fields with Range, methods and validators, and what comes of each: an oracle
 * that is written from the text of RFC 9110 §13 and §14 alone and shares no code with the engine.
 */

export const modified = Date.UTC(2024, 1, 29, 23, 59, 59)
const date = (offset: number): string => new Date(modified + offset).toUTCString()

/** What the representation holds, to cut ranges from. */
export const content = '0123456789'

const either = [true, false] as const
const tagLists = [undefined, '*', '"v1"', '"other"', 'W/"v1"', '"other", "v1"'] as const
const dates = [undefined, date(-60_000), date(0), date(60_000), 'yesterday'] as const

/** What varies, the slowest first; `undefined` is a field that is absent. */
export const axes = {
  method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  /** Whether PUT may give the resource its first representation. */
  creates: [false, true],
  exists: either,
  tag: either,
  dated: either,
  ifMatch: tagLists,
  ifNoneMatch: tagLists,
  ifModifiedSince: dates,
  ifUnmodifiedSince: dates,
  range: [undefined, 'bytes=0-0', 'bytes=10-'],
  ifRange: [undefined, '"v1"', '"other"', 'W/"v1"', date(0), date(-60_000), date(60_000), 'v1'],
} as const

type Axes = typeof axes
export type Case = { readonly [Axis in keyof Axes]: Axes[Axis][number] }

/** The complete product. */
export function* everyCase(): Generator<Case> {
  let size = 1
  const places = Object.entries(axes)
    .reverse()
    .map(([axis, values]) => {
      const stride = size
      size *= values.length
      return { axis, values, stride }
    })
    .reverse()
  for (let index = 0; index < size; index++) {
    const one: Record<string, unknown> = {}
    for (const { axis, values, stride } of places) one[axis] = values[Math.floor(index / stride) % values.length]
    if (one.creates && one.method !== 'PUT') continue
    yield one as Case
  }
}

/** The status code that RFC 9110 asks for. */
export function expected(of: Case): number {
  // §13.2.1: a condition is ignored where the answer without it would be no 2xx
  if (!of.exists && !of.creates) return 404
  return ofConditions(of) ?? (of.method === 'GET' ? ofRange(of) : success(of))
}

const reads = ({ method }: Case): boolean => method === 'GET' || method === 'HEAD'

function success(of: Case): number {
  if (reads(of)) return 200
  return of.exists ? 204 : 201 // §9.3.4
}

const isDate = (value: string | undefined): value is string => value !== undefined && value !== 'yesterday'

/** Steps 1 to 4 of §13.2.2. What does not exist has no entity tag (§13.1.1, §13.1.2) and no date (§13.1.4). */
function ofConditions(of: Case): 304 | 412 | undefined {
  const tagged = of.exists && of.tag
  const dated = of.exists && of.dated
  if (of.ifMatch !== undefined) {
    const strong = tagged && of.ifMatch.split(', ').includes('"v1"')
    if (!(strong || (of.exists && of.ifMatch === '*'))) return 412
  } else if (dated && isDate(of.ifUnmodifiedSince)) {
    if (modified > Date.parse(of.ifUnmodifiedSince)) return 412
  }
  if (of.ifNoneMatch !== undefined) {
    const weak = tagged && of.ifNoneMatch.split(', ').some(member => member.replace('W/', '') === '"v1"')
    if (weak || (of.exists && of.ifNoneMatch === '*')) return reads(of) ? 304 : 412
  } else if (reads(of) && dated && isDate(of.ifModifiedSince)) {
    if (modified <= Date.parse(of.ifModifiedSince)) return 304
  }
  return undefined
}

/** Step 5 of §13.2.2, and §14.2: only GET gives ranges, and If-Range counts only beside Range. */
function ofRange(of: Case): 200 | 206 | 416 {
  if (of.range === undefined) return 200
  if (of.ifRange !== undefined) {
    // §13.1.5: strong comparison of tags, and the very date, which is long past and so strong (§8.8.2.2)
    const current = (of.tag && of.ifRange === '"v1"') || (of.dated && of.ifRange === date(0))
    if (!current) return 200
  }
  return of.range === 'bytes=0-0' ? 206 : 416
}

/** Whether a case is one of those that stand for all: what the others come to, {@link representative} says. */
export function isPublished(of: Case): boolean {
  if (of.creates && of.exists) return false
  if (of.range === undefined && of.ifRange === undefined) return true
  const pairs = [
    [of.ifMatch, of.ifUnmodifiedSince],
    [of.ifNoneMatch, of.ifModifiedSince],
  ].map(pair => pair.filter(field => field !== undefined).length)
  if (pairs.every(given => given === 0)) return true
  return of.method === 'GET' && of.exists && of.range !== undefined && pairs.every(given => given < 2)
}

/** Why Range, If-Range and a date may be left out of a case, and the published case that is left then. */
export function representative(of: Case): Case {
  // what exists is not made, whatever PUT may
  const made = of.exists ? { ...of, creates: false } : of
  // only GET of what exists has ranges (§14.2), and without Range there is no If-Range (§13.1.5)
  if (of.method !== 'GET' || !of.exists || of.range === undefined) {
    return { ...made, range: undefined, ifRange: undefined }
  }
  // a tag takes the place of a date (§13.1.3, §13.1.4)
  return {
    ...made,
    ...(of.ifMatch !== undefined && { ifUnmodifiedSince: undefined }),
    ...(of.ifNoneMatch !== undefined && { ifModifiedSince: undefined }),
  }
}
