import type { AnswerOutline } from '../../../engine/index.ts'
import { type Html, html, inline } from '../../html.ts'
import { cite } from '../status.ts'
import { anchors, to } from './anchors.ts'

/** The class of a code, as the style sheet names it. */
export const tint = (status: number): string => `c${Math.floor(status / 100)}`

/**
 * Every answer: its code, its cases, and what it carries.
 *
 * @param answers in the order of their numbers
 * @param place what they are answers to, as an anchor
 * @param statusBase what stands before the number in the address of a code's own page; `undefined` where there is none
 */
export function answerList(answers: readonly AnswerOutline[], place: string, statusBase: string | undefined): Html {
  return html`<dl class="answers">${answers.map(answer => row(answer, place, statusBase))}</dl>`
}

function row(
  { status, phrase, cases, fields, types, problem }: AnswerOutline,
  place: string,
  statusBase: string | undefined,
): Html {
  const name = html`<b>${status}</b> <span>${phrase}</span>`
  const carried = [
    ...(fields.length > 0 ? [names(fields.map(({ name }) => name))] : []),
    ...(problem || types.length === 0 ? [] : [html`content as ${names(types)}`]),
  ]
  return html`<div class="${tint(status)}" id="${anchors.answer(place, status)}">
<dt>${statusBase === undefined ? name : html`<a href="${statusBase}${status}">${name}</a>`}</dt>
<dd>${cases.map(({ when, section }) => html`<p>${inline(when)} ${section && html`<cite>${cite(section)}</cite>`}</p>`)}
${carried.length > 0 && html`<p class="carries">Carries ${carried.map((part, index) => html`${index > 0 && '; '}${part}`)}</p>`}</dd>
</div>`
}

/** Names of fields, or media types, in a row. */
export const names = (all: readonly string[]): Html =>
  html`${all.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}`

/** Which codes each method can answer, at one look. */
export function atOneLook(
  methods: readonly { readonly method: string; readonly answers: readonly AnswerOutline[] }[],
  path: string,
): Html {
  return html`<table class="look"><caption class="hidden">Codes of ${path} by method</caption><tbody>
${methods.map(({ method, answers }) => {
  const place = anchors.method(method, path)
  return html`<tr><th scope="row"><a href="${to(place)}">${method}</a></th><td>${answers.map(({ status }) => html`<a class="${tint(status)}" href="${to(anchors.answer(place, status))}">${status}</a> `)}</td></tr>`
})}
</tbody></table>`
}
