import { accepted, type Context, Done, multiStatus, type Stale } from '../../engine/index.ts'
import { formatPreferenceApplied } from '../../syntax/index.ts'
import { preferences } from './preferences.ts'

/** What came of a write, as it is kept for a request that comes twice. The answer is made from it. */
export interface Result {
  readonly status: 200 | 201 | 202 | 204 | 207
  readonly location?: string
  /** The version of the item, where its entity tag may be told. */
  readonly version?: number
  /** The item as JSON text, where there is one to represent. */
  readonly data?: string
  /** Content that is no item, as JSON text. */
  readonly content?: string
  /** Preferences that were honoured. */
  readonly applied?: Readonly<Record<string, string>>
}

export type Outcome = Result | Stale

/** Content of a write, to be represented as an item is. */
export class Written {
  readonly data: string

  constructor(data: string) {
    this.data = data
  }
}

/**
 * The answer that a result stands for. Whether it carries the item, the client may say (RFC 7240 §4.2).
 *
 * @param result what came of a write
 * @param context of the request
 * @param tagOf the state's entity tag for a version
 */
export function told(result: Result, context: Context, tagOf: (version: number) => string): Done {
  const { status, location, version, data, content } = result
  const asked = preferences(context).get('return')?.value
  const minimal = data !== undefined && asked === 'minimal'
  const applied = {
    ...result.applied,
    ...(data !== undefined && (minimal || asked === 'representation') && { return: asked as string }),
  }
  const fields = {
    ...(location !== undefined && { Location: location }),
    ...(version !== undefined && { ETag: context.entityTagFor(tagOf(version)) }),
    ...(Object.keys(applied).length > 0 && { 'Preference-Applied': formatPreferenceApplied(applied) }),
  }
  if (status === 207) return withFields(multiStatus(content ?? ''), fields)
  if (status === 202)
    return withFields(accepted(location ?? '', 1), { ...fields, 'Cache-Control': 'no-store' }, content)
  if (content !== undefined) {
    const type = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
    return new Done({ status, fields: { ...type, ...fields }, content })
  }
  if (data === undefined || minimal) return new Done({ status: status === 200 ? 204 : status, fields })
  return new Done({ status, fields }, new Written(data))
}

const withFields = ({ answer }: Done, fields: Record<string, string>, content = answer.content): Done =>
  new Done({ ...answer, fields: { ...answer.fields, ...fields }, ...(content !== undefined && { content }) })
