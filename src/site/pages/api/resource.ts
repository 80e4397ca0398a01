import type { AnswerOutline } from '../../../engine/index.ts'
import type { ManualGroup, ManualMethod, ManualResource } from '../../api/manual.ts'
import { type Html, html, inline, prose } from '../../html.ts'
import { anchors, to } from './anchors.ts'
import { atOneLook, names, tint } from './answers.ts'
import { methodSection, type Shown, template } from './method.ts'

/** Resources that belong together. */
export function groupSection({ name, resources }: ManualGroup, shown: Shown): Html {
  const id = anchors.group(name)
  return html`<section class="group" aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
${resources.map(resource => resourceSection(resource, shown))}</section>`
}

function resourceSection(resource: ManualResource, shown: Shown): Html {
  const { path, summary, description, methods } = resource
  const id = anchors.resource(path)
  const told = methods.filter(method => !shortly(method, methods))
  return html`<section class="resource">
<h3 id="${id}"><a href="${to(id)}"><code>${template(path)}</code></a></h3>
${summary && html`<p class="lead">${inline(summary)}</p>`}
${description && prose(description)}
${atOneLook(methods, path)}
${told.map(method => methodSection(resource, method, shown))}
${methods.map(method => shortly(method, methods)?.(path, shown))}
</section>`
}

/** A method that is told in a sentence: HEAD by its GET, and OPTIONS. */
function shortly(
  method: ManualMethod,
  methods: readonly ManualMethod[],
): ((path: string, shown: Shown) => Html) | undefined {
  const get = methods.find(({ method }) => method === 'GET')
  if (method.method === 'HEAD' && get && isLike(method, get)) return path => head(method, get, path)
  const [only, ...others] = method.answers
  if (method.method === 'OPTIONS' && only && others.length === 0) return (path, shown) => options(only, path, shown)
  return undefined
}

const casesOf = ({ cases }: AnswerOutline): string =>
  cases.flatMap(({ question, when }) => (question ? when : [])).join('\n')

/** Whether a HEAD is answered as the GET is, but for what only content can be. */
const isLike = (head: ManualMethod, get: ManualMethod): boolean =>
  head.answers.every(answer => {
    const other = get.answers.find(({ status }) => status === answer.status)
    return other !== undefined && casesOf(other) === casesOf(answer)
  })

function head({ answers, method }: ManualMethod, get: ManualMethod, path: string): Html {
  const place = anchors.method(method, path)
  const never = get.answers.filter(({ status }) => !answers.some(answer => answer.status === status))
  return html`<p class="short" id="${place}">${verb(place, method)} is answered as GET is, without content${never.length > 0 && html`, and never with ${never.map(({ status }, index) => html`${index > 0 && (index === never.length - 1 ? ' or ' : ', ')}<b class="${tint(status)}">${status}</b>`)}`}.${answers.map(({ status }) => html`<span id="${anchors.answer(place, status)}"></span>`)}</p>`
}

function options({ status, fields }: AnswerOutline, path: string, { statusBase }: Shown): Html {
  const place = anchors.method('OPTIONS', path)
  const code = html`<b class="${tint(status)}">${status}</b>`
  return html`<p class="short" id="${place}">${verb(place, 'OPTIONS')} is answered <span id="${anchors.answer(place, status)}">${statusBase === undefined ? code : html`<a href="${statusBase}${status}">${code}</a>`}</span> with ${names(fields.map(({ name }) => name))}.</p>`
}

const verb = (place: string, method: string): Html => html`<a href="${to(place)}"><b>${method}</b></a>`
