import { manipulationOf, parseEntityTags, parseIfRange, parseRange, resolveRange } from '../../../syntax/index.ts'
import { Done, gzip, Refusal } from '../../index.ts'
import { contextOf, factsOf, type Reading, reads, receptionOf, type Status, takesContent } from './reading.fixture.ts'
import { ended, modifiedOf, tagsOf, typesOf } from './state.fixture.ts'

/** RFC 3229 §10.3: a difference from a state that the client names by a strong entity tag. */
export async function tell(at: Reading): Promise<Status> {
  const { deltas } = factsOf(at)
  if (!deltas || at.asked.method !== 'GET' || at.field('range') !== undefined) return undefined
  if (manipulationOf(at.field('a-im'), ['vcdiff']) !== 'vcdiff') return undefined
  const tags = parseEntityTags(at.field('if-none-match') ?? '')
  if (tags === undefined || tags === '*') return undefined
  for (const { tag, weak } of tags) {
    if (!weak && (await deltas.since(tag, contextOf(at)))) return 226
  }
  return undefined
}

/** RFC 9110 §14.2, and §13.1.5 before it. */
export async function cut(at: Reading): Promise<Status> {
  if (!reads(at)) return undefined
  const content = await contentOf(at)
  ended(at, 304)
  if (content === undefined) return 500
  const specs = parseRange(at.field('range') ?? '')
  if (at.asked.method === 'HEAD' || content === 'stream' || !specs || !factsOf(at).ranges || content.length === 0)
    return 200
  if (!unchanged(at)) return 200
  const ranges = specs.flatMap(spec => resolveRange(spec, content.length) ?? [])
  if (ranges.length === 0) return 416
  // §14.2, §17.15: what asks for more than there is may be ignored, and is
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0) > content.length ? 200 : 206
}

async function contentOf(at: Reading): Promise<Uint8Array | 'stream' | undefined> {
  const language = at.choices?.find(({ kind }) => kind === 'language')?.name
  const content = factsOf(at).represent[at.type as string](at.found, { ...contextOf(at), language })
  if (typeof content === 'object' && Symbol.asyncIterator in content) return 'stream'
  const octets = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (!(octets instanceof Uint8Array)) return undefined
  return at.choices?.some(({ name }) => name === 'gzip') ? gzip.encode(octets) : octets
}

function unchanged(at: Reading): boolean {
  const value = at.field('if-range')
  if (value === undefined) return true
  const validator = parseIfRange(value)
  if (typeof validator === 'number') return validator === modifiedOf(at) && validator + 1000 <= Date.now()
  return validator !== undefined && !validator.weak && tagsOf(at).includes(validator.tag)
}

export async function act(at: Reading): Promise<Status> {
  const facts = factsOf(at)
  const context = contextOf(at)
  const result = await (takesContent(at) ? receptionOf(at).act(at.content, context) : facts.delete(context))
  if (result instanceof Refusal) return result.status
  const { answer, value } = result instanceof Done ? result : { answer: undefined, value: result }
  const nothing = value === undefined || value === null
  if (!nothing && typesOf(at).length === 0) return 500
  // §9.3.4: a PUT that makes a resource says so, whatever it gives
  const creates = at.asked.method === 'PUT' && !at.exists
  if (answer) return answer.status === 200 && creates ? 201 : answer.status
  if (!at.exists) return 201
  return nothing ? 204 : 200
}
