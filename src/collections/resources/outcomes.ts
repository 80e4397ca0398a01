import type { Facts, Outcome } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'
import { longestKey } from '../items/item.ts'
import type { Realm } from '../work/realm.ts'

type Outcomes = Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', readonly Outcome[]>>
type Absences = NonNullable<Facts<never, never, never, never, never, never, never, never, never>['absences']>

/** What may be said of an item that is not there: it never was, or it was deleted. */
export const itemAbsences: Absences = ['missing', 'gone']

const when = (status: number, text: string, fields: readonly string[] = []): Outcome => ({ status, when: text, fields })

const json = ['application/json']

const unasked = when(400, 'The query has a parameter, and none is understood here.')
const away = when(503, 'The store cannot be reached.', ['Retry-After'])
const busy = (what: string) => when(503, `Others keep changing ${what} at the same time.`, ['Retry-After'])
const diskFull = when(507, 'The store has no room left.')

/** Of every method that writes. */
const unwritten = [away, diskFull]

const conflicts = ({ unique, references }: Definition): Outcome[] => [
  ...unique.map(names => when(409, `Another item has the same ${names.map(code).join(' and ')}.`)),
  ...references.map(({ path, to }) =>
    when(409, `An item of ${code(to)} is named at ${code(path.join('/'))}, and is not there.`),
  ),
]

const noRoom = ({ name }: Definition, { counters }: Pick<Realm, 'counters'>): Outcome[] =>
  counters.hasQuota(name) ? [when(507, 'The collection would hold more octets than it may.')] : []

/** What names items of a collection. */
const referrers = ({ name }: Definition, { definitions }: Pick<Realm, 'definitions'>): string[] =>
  [...definitions.values()].filter(({ references }) => references.some(({ to }) => to === name)).map(({ name }) => name)

const code = (text: string): string => `\`${text}\``

/** What the methods of an item may answer by their own work. */
export function itemOutcomes(
  definition: Definition,
  realm: Pick<Realm, 'counters' | 'definitions' | 'limits'>,
): Outcomes {
  const { property, type } = definition.key
  const query = when(400, 'The query has something other than `_fields`, or `_fields` names what an item has not.')
  const changed = ['ETag', 'Preference-Applied']
  const needed = referrers(definition, realm)
  const crowded = busy('the item')
  return {
    GET: [query, away],
    PUT: [
      when(200, 'The item was replaced.', changed),
      when(201, 'The item was made, or came back after it had been deleted.', ['Location', ...changed]),
      when(204, 'The item was replaced, and the client prefers no content: `return=minimal`.', changed),
      query,
      when(400, `The path ends in what can be no ${code(property)}: ${never[type]}.`),
      ...conflicts(definition),
      when(422, `The ${code(property)} in the content is not that of the path.`),
      crowded,
      ...noRoom(definition, realm),
      ...unwritten,
    ],
    PATCH: [
      when(200, 'The item was changed.', changed),
      when(204, 'The item was changed, and the client prefers no content: `return=minimal`.', changed),
      query,
      ...conflicts(definition),
      when(413, `With the patch, the item would have more than ${octets(realm.limits.item)}.`),
      when(422, `With the patch, the item would have another ${code(property)}.`),
      crowded,
      ...noRoom(definition, realm),
      ...unwritten,
    ],
    DELETE: [
      when(204, 'The item was deleted. It is 410 until a PUT brings it back.'),
      query,
      ...(needed.length > 0 ? [when(409, `An item of ${either(needed.map(code))} names it.`)] : []),
      crowded,
      ...unwritten,
    ],
  }
}

/** What no item has for a key. */
const never = {
  integer: 'it is no integer, or not written in the one usual way',
  string: `it has more than ${longestKey} characters, or U+0000 among them`,
}

/** What the methods of a collection may answer by their own work. */
export function listOutcomes(definition: Definition, realm: Pick<Realm, 'counters' | 'limits'>): Outcomes {
  const { item, members } = realm.limits
  const { property } = definition.key
  return {
    GET: [
      when(200, 'The query finds a page, which may be empty. `Link` leads to those beside it.', [
        'Link',
        'X-Total-Count',
      ]),
      when(
        400,
        'The query has a parameter that there is not, a value that does not fit, or the cursor of another list.',
      ),
      away,
    ],
    POST: [
      {
        ...when(200, 'All items of a batch were made; the content says where each is.', ['Preference-Applied']),
        types: json,
      },
      when(201, 'The item was made.', ['Location', 'ETag', 'Preference-Applied']),
      {
        ...when(
          202,
          'The client does not wait for a batch (`respond-async`): a job was begun, and `Location` is its monitor.',
          ['Location', 'Retry-After', 'Preference-Applied'],
        ),
        types: json,
      },
      {
        ...when(207, 'Each item of a batch was done on its own (`handling=lenient`), and not all were made.', [
          'Preference-Applied',
        ]),
        types: json,
      },
      unasked,
      when(409, `Another item has this ${code(property)}, or had it before it was deleted.`),
      ...conflicts(definition),
      when(413, `An item has more than ${octets(item)}.`),
      when(413, `A batch has more than ${members.toLocaleString('en')} items.`),
      ...noRoom(definition, realm),
      ...unwritten,
    ],
  }
}

/** What the methods of a lease may answer by their own work. */
export function leaseOutcomes(): Outcomes {
  const crowded = busy('the lease')
  return {
    GET: [unasked, away],
    PUT: [
      { ...when(200, 'The lease was renewed.', ['Lock-Token']), types: json },
      { ...when(201, 'The lease was taken. Its token is in `Lock-Token`.', ['Lock-Token']), types: json },
      unasked,
      when(404, 'There is no item to take a lease on: it never was, or it was deleted.'),
      crowded,
      ...unwritten,
    ],
    DELETE: [when(204, 'The lease was given back.'), unasked, crowded, ...unwritten],
  }
}

/** What the methods of a job's monitor may answer by their own work. */
export const jobOutcomes: Outcomes = {
  GET: [unasked, away],
  DELETE: [
    when(204, 'The job was cancelled, or what came of it was forgotten. From now on it is 410.'),
    unasked,
    ...unwritten,
  ],
}

/** What asking for the result of a job may answer by its own work. */
export const resultOutcomes: Outcomes = { GET: [unasked, away] }

const octets = (count: number): string => `${count.toLocaleString('en')} octets`

const either = (names: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)
