import { as200, numbered, ordinary, origin, server } from './base.ts'

/** RFC 9110 §15.4: something more has to be done to fulfil the request, mostly at another URI. */
export const elsewhere = {
  ...ordinary,
  class: 'redirection',
  senders: server,
  turn: 'client',
  action: 'follow',
} as const

export const redirection = /* @__PURE__ */ numbered({
  300: {
    ...elsewhere,
    phrase: 'Multiple Choices',
    content: 'expected',
    section: 'RFC 9110 §15.4.1',
    fields: { Location: 'should', Link: 'may' },
    caching: 'heuristic',
    action: 'choose',
  },
  301: {
    ...elsewhere,
    phrase: 'Moved Permanently',
    section: 'RFC 9110 §15.4.2',
    fields: { Location: 'should' },
    caching: 'heuristic',
    condition: 'permanent',
    redirect: { method: 'may become GET', lasting: true },
  },
  302: {
    ...elsewhere,
    phrase: 'Found',
    section: 'RFC 9110 §15.4.3',
    fields: { Location: 'should' },
    condition: 'temporary',
    redirect: { method: 'may become GET', lasting: false },
  },
  303: {
    ...elsewhere,
    phrase: 'See Other',
    section: 'RFC 9110 §15.4.4',
    // Ours by the sense of the section: without Location there is nothing to fetch.
    fields: { Location: 'should' },
    redirect: { method: 'GET', lasting: false },
  },
  304: {
    ...elsewhere,
    phrase: 'Not Modified',
    section: 'RFC 9110 §15.4.5',
    content: 'forbidden',
    fields: as200,
    turn: 'nobody',
    action: 'use stored',
    essential: true,
  },
  305: {
    ...elsewhere,
    phrase: 'Use Proxy',
    senders: origin,
    section: 'RFC 9110 §15.4.6',
    standing: 'obsolete',
    turn: 'server',
    action: 'report',
  },
  306: {
    ...elsewhere,
    phrase: '(Unused)',
    section: 'RFC 9110 §15.4.7',
    standing: 'unused',
    senders: [],
    turn: 'server',
    action: 'report',
  },
  307: {
    ...elsewhere,
    phrase: 'Temporary Redirect',
    section: 'RFC 9110 §15.4.8',
    fields: { Location: 'should' },
    condition: 'temporary',
    redirect: { method: 'kept', lasting: false },
  },
  308: {
    ...elsewhere,
    phrase: 'Permanent Redirect',
    section: 'RFC 9110 §15.4.9',
    fields: { Location: 'should' },
    caching: 'heuristic',
    condition: 'permanent',
    redirect: { method: 'kept', lasting: true },
  },
})
