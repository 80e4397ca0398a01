import { parseTransportSecurity } from '../../syntax/index.ts'
import { answered } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isInTheClear } from '../sides.ts'

const name = 'strict-transport-security'
const on = { response: [name] } as const
const place = (message: Message) => message.field(name)

/** The directives of the first line: where there are several, it is the one that counts (RFC 6797 §8.1). */
const directivesOf = (message: Message) => message.parsed(name, firstOf)
const firstOf = (value: string) => parseTransportSecurity(value)

const maxAge = (message: Message) => directivesOf(message)?.find(directive => directive.name === 'max-age')
const year = 31536000

/** Strict-Transport-Security: this host over TLS alone (RFC 6797). */
export const transportSecurity: readonly Rule[] = [
  {
    id: 'hsts-malformed',
    level: 'error',
    section: 'RFC 6797 §7.1',
    checks: ['rfc6797-7.1-grammar'],
    says: 'Strict-Transport-Security does not fit its grammar.',
    why: 'Browsers ignore the whole field, and the site is not protected.',
    mend: 'Write directives with semicolons between them: max-age=31536000; includeSubDomains.',
    on: { ...on, alone: true },
    find: ({ response }) => response && response.lines(name).length === 1 && !directivesOf(response) && place(response),
    passes: [answered('Strict-Transport-Security: max-age="31536000" ; includeSubDomains; preload;')],
    fails: [
      answered('Strict-Transport-Security: max-age=31536000, includeSubDomains'),
      answered('Strict-Transport-Security: max-age:31536000'),
    ],
  },
  {
    id: 'hsts-without-max-age',
    level: 'error',
    section: 'RFC 6797 §6.1.1',
    checks: ['rfc6797-6.1.1-max-age'],
    says: 'Strict-Transport-Security has no max-age.',
    why: 'Without it browsers ignore the whole field, and the site is not protected.',
    mend: 'Send max-age in seconds: max-age=31536000.',
    on: { ...on, alone: true },
    find: ({ response }) => response && directivesOf(response) && !maxAge(response) && place(response),
    passes: [answered('Strict-Transport-Security: MAX-AGE=0')],
    fails: [answered('Strict-Transport-Security: includeSubDomains'), answered('Strict-Transport-Security:')],
  },
  {
    id: 'hsts-max-age-malformed',
    level: 'error',
    section: 'RFC 6797 §6.1.1',
    checks: ['rfc6797-6.1.1-seconds'],
    says: 'max-age of Strict-Transport-Security is no number of seconds.',
    why: 'Browsers ignore the whole field, and the site is not protected.',
    mend: 'Send seconds in digits: max-age=31536000.',
    on: { ...on, alone: true },
    find: ({ response }) => {
      const directive = response && maxAge(response)
      return directive && !/^\d+$/.test(directive.value ?? '') && response && place(response)
    },
    passes: [answered('Strict-Transport-Security: max-age="60"')],
    fails: [answered('Strict-Transport-Security: max-age=1y'), answered('Strict-Transport-Security: max-age')],
  },
  {
    id: 'hsts-directive-repeated',
    level: 'error',
    section: 'RFC 6797 §6.1',
    checks: ['rfc6797-6.1-once'],
    says: 'Strict-Transport-Security has a directive twice.',
    why: 'Browsers that keep to the standard ignore the whole field then.',
    mend: 'Send each directive once.',
    on: { ...on, alone: true },
    find: ({ response }) => {
      const names = (response && directivesOf(response))?.map(directive => directive.name) ?? []
      return new Set(names).size < names.length && response && place(response)
    },
    passes: [answered('Strict-Transport-Security: max-age=60; includeSubDomains')],
    fails: [answered('Strict-Transport-Security: max-age=60; includeSubDomains; max-age=70')],
  },
  {
    id: 'hsts-in-the-clear',
    level: 'error',
    section: 'RFC 6797 §7.2',
    checks: ['rfc6797-7.2-insecure'],
    says: 'Strict-Transport-Security is sent over plain http.',
    why: 'Browsers ignore it there, as anybody on the way could have put it in. Only https brings it across.',
    mend: 'Answer http with a redirect to https, and send the field there.',
    on,
    find: seen => isInTheClear(seen) && seen.response?.lacks('via') && place(seen.response),
    passes: [
      {
        request: 'GET / HTTP/1.1\r\nHost: erp.example\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=60\r\n\r\n',
        secure: true,
      },
      // a test on one machine
      {
        request: 'GET / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=60\r\n\r\n',
        secure: false,
      },
      // a gateway has taken TLS off
      {
        request: 'GET / HTTP/1.1\r\nHost: erp.example\r\nX-Forwarded-Proto: https\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=60\r\n\r\n',
        secure: false,
      },
    ],
    fails: [
      {
        request: 'GET / HTTP/1.1\r\nHost: erp.example\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=60\r\n\r\n',
        secure: false,
      },
    ],
  },
  {
    id: 'hsts-lasting',
    level: 'good',
    section: 'RFC 6797 §6.1.1',
    checks: [],
    says: 'Strict-Transport-Security holds for a year or longer.',
    why: 'Browsers use this host over TLS alone from now on, also where somebody types http.',
    on,
    find: seen => {
      const { response, exchange } = seen
      const directive = exchange.secure !== false && response && maxAge(response)
      return directive && Number(directive.value) >= year && response && place(response)
    },
    passes: [answered('Strict-Transport-Security: max-age=60')],
    fails: [answered('Strict-Transport-Security: max-age=63072000; includeSubDomains')],
  },
]
