import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { axes, content, everyCase, expected, isPublished, modified } from '../../src/engine/preconditions.fixture.ts'

type Axis = keyof typeof axes

/** What each axis is called outside: fields by their names. */
const columns: Readonly<Record<Axis, string>> = {
  method: 'method',
  creates: 'creates',
  exists: 'exists',
  tag: 'entityTag',
  dated: 'lastModified',
  ifMatch: 'If-Match',
  ifNoneMatch: 'If-None-Match',
  ifModifiedSince: 'If-Modified-Since',
  ifUnmodifiedSince: 'If-Unmodified-Since',
  range: 'Range',
  ifRange: 'If-Range',
}

const about = [
  'Each case is a request to one resource: GET and HEAD of it succeed with 200, POST and DELETE with 204, PUT with 204, or with 201 where it creates what does not exist.',
  'entityTag and lastModified say whether the resource has them. What it holds is content; both it and lastModified have been as they are for long, so that the date is a strong validator.',
  'A cell is 0 or 1 (no or yes), a method, a status code, or a place in the values of its column, where null means that the field is absent.',
  'The four conditional fields of §13.1.1 to §13.1.4 come in every combination, with every method and every resource, where there is neither Range nor If-Range.',
  'With Range or If-Range, three equivalences leave out what would only repeat: (1) Range and If-Range count for GET of what exists alone, and If-Range beside Range alone, so everything else comes with them just once, without other conditions; (2) If-Unmodified-Since does not count beside If-Match, nor If-Modified-Since beside If-None-Match, so they do not meet; (3) creates makes no difference to what exists.',
  'A Range that cannot be satisfied is 416 by §14.2 where If-Range holds. A server may ignore any Range; these cases are those of one that does not.',
]

/** Writes `vectors/preconditions.json`: the whole precondition matrix, for engines in any language. */
export function writePreconditions(): void {
  const fields = Object.entries(axes).filter(([axis]) => /^[A-Z]/.test(columns[axis as Axis]))
  const head = {
    title: 'Preconditions of RFC 9110 §13, every combination',
    version: 1,
    about,
    entityTag: '"v1"',
    lastModified: new Date(modified).toUTCString(),
    content,
    values: Object.fromEntries(
      fields.map(([axis, values]) => [columns[axis as Axis], values.map(value => value ?? null)]),
    ),
    columns: [...Object.keys(axes).map(axis => columns[axis as Axis]), 'status'],
  }
  const cell = (axis: Axis, value: unknown): unknown => {
    if (axis === 'method') return value
    return typeof value === 'boolean' ? Number(value) : (axes[axis] as readonly unknown[]).indexOf(value)
  }
  const rows = [...everyCase()]
    .filter(isPublished)
    .map(of => JSON.stringify([...Object.entries(of).map(([axis, value]) => cell(axis as Axis, value)), expected(of)]))
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cases": [\n${rows.join(',\n')}\n  ]\n}\n`
  writeFileSync(join(import.meta.dirname, '..', '..', 'vectors', 'preconditions.json'), text)
}
