import type { JsonObject } from '../../../engine/index.ts'
import { curl } from '../../api/curl.ts'
import type { ManualMethod, ManualResource } from '../../api/manual.ts'
import { aboutOf, typeOf } from '../../api/properties.ts'
import { nameIn } from '../../api/resolve.ts'
import { type Html, html, inline, prose } from '../../html.ts'
import { anchors, to } from './anchors.ts'
import { answerList, names } from './answers.ts'
import { parameterTable } from './parameters.ts'

/** What a page knows besides the manual. */
export interface Shown {
  /** Whom examples ask. */
  readonly origin: string
  /** What stands before the number in the address of a code's own page. */
  readonly statusBase: string | undefined
}

/** A path template, its variables set apart. */
export const template = (path: string): Html =>
  html`${path.split(/(\{\w+\})/).map(part => (part.startsWith('{') ? html`<var>${part}</var>` : part))}`

/** A method of a resource: what it takes, an example, and every answer. */
export function methodSection(
  { path, access }: ManualResource,
  method: ManualMethod,
  { origin, statusBase }: Shown,
): Html {
  const { heeds, takes, answers, example, summary, description, declared, parameters } = method
  const place = anchors.method(method.method, path)
  const credentials = access && heeds.includes(access.field) ? access : undefined
  const inPath = parameters.filter(({ in: place }) => place === 'path')
  const rows: readonly (readonly [string | Html, Html])[] = [
    ...inPath.map(
      ({ name, schema, description = '' }) =>
        [
          html`<code>{${name}}</code>`,
          html`${inline(typeOf(schema))}. ${inline(description)} ${inline(aboutOf(schema))}`,
        ] as const,
    ),
    ...(credentials
      ? [
          [
            'Credentials',
            html`${credentials.schemes.join(' or ')} in <code>${credentials.field}</code>${credentials.optional && '; some callers need none'}`,
          ] as const,
        ]
      : []),
    ...(takes ? [['Takes', content(method)] as const] : []),
    ...(heeds.length > 0 ? [['Looks at', names(heeds)] as const] : []),
  ]
  return html`<section class="method">
<h4 id="${place}"><a href="${to(place)}"><b>${method.method}</b> <code>${template(path)}</code></a></h4>
${summary && html`<p class="summary">${inline(summary)}</p>`}
${description && prose(description)}
${rows.length > 0 && html`<dl class="rows">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
${parameterTable(
  parameters.filter(({ in: place }) => place !== 'path'),
  `${method.method} ${path}`,
)}
<figure><figcaption>For example</figcaption><pre tabindex="0">${curl(example, origin)}</pre></figure>
${!declared && html`<p>Once its work is done, it answers 2xx.</p>`}
${answerList(answers, place, statusBase)}
</section>`
}

/** Media types, codings and size of what a method takes. */
function content({ takes, contents }: ManualMethod): Html {
  const { types = [], codings = [], limit = 0 } = takes ?? {}
  const each = types.map((type, index) => {
    const schema = contents[type]
    return html`${index > 0 && ', '}<code>${type}</code>${schema && html` (${schemaName(schema)})`}`
  })
  return html`${each}; at most ${limit.toLocaleString('en')} octets${codings.length > 0 && html`; in <code>${codings.join(', ')}</code> too`}`
}

/** A schema by its name, as a link; another by its type. */
export function schemaName(schema: JsonObject): Html {
  const { $ref, items } = schema
  const name = typeof $ref === 'string' ? nameIn($ref) : undefined
  if (name !== undefined) return html`<a href="${to(anchors.schema(name))}">${name}</a>`
  if (schema.type === 'array' && typeof items === 'object') return html`array of ${schemaName(items as JsonObject)}`
  return html`${inline(typeOf(schema))}`
}
