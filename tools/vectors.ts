import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cases, dates, expected, tagLists } from '../src/engine/preconditions.fixture.ts'

/** Writes `vectors/preconditions.json`: the whole precondition matrix, for engines in any language. */

const columns = [
  'method',
  'exists',
  'entityTag',
  'lastModified',
  'If-Match',
  'If-None-Match',
  'If-Modified-Since',
  'If-Unmodified-Since',
  'status',
]
const rows = [...cases()].map(of => {
  const index = <T>(values: readonly (T | undefined)[], value: T | undefined): number => values.indexOf(value)
  return [
    of.method,
    Number(of.exists),
    Number(of.tag),
    Number(of.dated),
    index(tagLists, of.ifMatch),
    index(tagLists, of.ifNoneMatch),
    index(dates, of.ifModifiedSince),
    index(dates, of.ifUnmodifiedSince),
    expected(of),
  ]
})
const head = {
  title: 'Preconditions of RFC 9110 §13, every combination',
  about:
    'Each case is a request to one resource. entityTag and lastModified say whether the resource has them; the condition columns point into tagLists and dates, where null means that the field is absent. POST succeeds with 204, GET and HEAD with 200.',
  entityTag: '"v1"',
  lastModified: dates[2],
  tagLists: tagLists.map(value => value ?? null),
  dates: dates.map(value => value ?? null),
  columns,
}
const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cases": [\n${rows.map(row => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`
writeFileSync(join(import.meta.dirname, '..', 'vectors', 'preconditions.json'), text)
