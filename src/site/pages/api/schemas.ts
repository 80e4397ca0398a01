import type { JsonObject } from '../../../engine/index.ts'
import { propertiesOf } from '../../api/properties.ts'
import { type Html, html, inline, prose } from '../../html.ts'
import { anchors, to } from './anchors.ts'

/** Each schema by its name, with its properties. */
export function schemaSections(schemas: Readonly<Record<string, JsonObject>>): Html | undefined {
  const all = Object.entries(schemas)
  if (all.length === 0) return undefined
  return html`<section class="group" aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${all.map(([name, schema]) => schemaSection(name, schema))}</section>`
}

function schemaSection(name: string, schema: JsonObject): Html {
  const id = anchors.schema(name)
  return html`<section class="schema"><h3 id="${id}"><a href="${to(id)}">${name}</a></h3>
${typeof schema.description === 'string' && prose(schema.description)}
<dl class="rows">${propertiesOf(schema).map(
    ({
      name,
      type,
      of,
      required,
      about,
    }) => html`<div><dt><code>${name}</code>${required && html` <b class="level">required</b>`}</dt>
<dd>${of === undefined ? inline(type) : html`${type.slice(0, type.length - of.length)}<a href="${to(anchors.schema(of))}">${of}</a>`}${about && html`<p>${inline(about)}</p>`}</dd></div>`,
  )}</dl></section>`
}
