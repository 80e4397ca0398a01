import { aliases, allCodes, classOf, status } from '../../book/index.ts'
import { codesThat } from '../owed.ts'
import type { Rule } from '../rule.ts'

const registry = allCodes.filter(({ standing }) => standing !== 'vendor' && standing !== 'informal')
const codeOf = new Map(registry.map(({ phrase, code }) => [phrase.toLowerCase(), code]))
const sourceOf = new Map(aliases.map(({ code, name, from }) => [`${code} ${name.toLowerCase()}`, from]))

/** Status codes as such, and their phrases (RFC 9110 §15). */
export const statusCodes: readonly Rule[] = [
  {
    id: 'code-invalid',
    level: 'error',
    section: 'RFC 9110 §15',
    checks: [],
    says: 'The number lies outside 100 to 599, so it is no status code.',
    why: 'Clients know a code by its first digit, and take any number that is none for an error of the server.',
    mend: 'Send a code from 100 to 599: for a refusal 403, or 429 where there are too many requests.',
    on: { codes: ['any'] },
    find: ({ response }) => response && classOf(response.code) === 'invalid' && response.start,
    passes: ['< HTTP/1.1 599 Whatever', '< HTTP/1.1 402 Payment Required'],
    fails: ['< HTTP/1.1 999 Request denied', '< HTTP/1.1 600 Unparseable'],
  },
  {
    id: 'code-unregistered',
    level: 'hint',
    section: 'RFC 9110 §16.2.1',
    checks: [],
    says: 'The code is not registered, so clients take it for the x00 of its class.',
    why: 'What a code of your own means is known to nobody else, and somebody may register the number with another meaning.',
    mend: 'Send a registered code, and say what is special in the content, as a problem type does.',
    on: { codes: ['any'] },
    find: ({ response }) => {
      if (!response || classOf(response.code) === 'invalid') return
      // of what vendors made of a number, vendor-codes.ts tells
      return status(response.code) === undefined && response.start
    },
    passes: ['< HTTP/1.1 429 Too Many Requests', "< HTTP/1.1 418 I'm a teapot", '< HTTP/1.1 208 Already Reported'],
    fails: ['< HTTP/1.1 471 Oh No', '< HTTP/1.1 595 Whatever'],
  },
  {
    id: 'code-retired',
    level: 'warning',
    section: 'RFC 9110 §15.4.6',
    checks: [],
    says: 'The code is no longer in use, and clients do not act on it.',
    why: '305 would let any answer put a proxy between a client and the world, so clients refuse it; 306 was reserved when its proposal was given up.',
    mend: 'For a redirect send 307 or 308; a proxy is a matter of the client settings.',
    on: {
      codes: codesThat(code => code.class === 'redirection' && ['obsolete', 'unused'].includes(code.standing)),
    },
    find: ({ response }) =>
      response && { at: response.start, says: `A ${response.code} is no longer in use, and clients do not act on it.` },
    passes: [
      `< HTTP/1.1 307 Temporary Redirect
       < Location: /elsewhere`,
    ],
    fails: [
      `< HTTP/1.1 305 Use Proxy
       < Location: http://proxy.example/`,
      '< HTTP/1.1 306 Switch Proxy',
    ],
  },
  {
    id: 'code-version',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: [],
    says: 'The code needs the Upgrade field, which this version of HTTP does not have.',
    why: 'From HTTP/2 on a connection cannot be switched by Upgrade, so the client is asked for what it cannot do.',
    mend: 'Send the code over HTTP/1.1 alone; over HTTP/2 say in the content of a 4xx what is required.',
    on: { codes: codesThat(({ versions }) => versions.includes('1.1') && !versions.includes('2')) },
    find: ({ response }) => {
      const version = response?.seen.version
      if (!response || (version !== '2' && version !== '3')) return
      return {
        at: response.start,
        says: `A ${response.code} cannot be sent over HTTP/${version}, which has no Upgrade.`,
      }
    },
    passes: [
      `< HTTP/1.1 426 Upgrade Required
       < Upgrade: TLS/1.3
       < Connection: upgrade`,
    ],
    fails: ['< HTTP/2 426', '< HTTP/2 101'],
  },
  {
    id: 'phrase-outdated',
    level: 'hint',
    section: 'RFC 9110 §15.1',
    checks: [],
    says: 'The phrase is not the one that the current standard has for this code.',
    why: 'Clients pass over the phrase, but people search for it: the current one finds the current documents.',
    mend: 'Send the phrase of the current registry, or none.',
    on: { codes: ['any'] },
    find: ({ response }) => {
      const phrase = response?.seen.phrase
      if (!response || !phrase) return
      const from = sourceOf.get(`${response.code} ${phrase.toLowerCase()}`)
      const current = from !== undefined && status(response.code)?.phrase
      if (!current) return
      return {
        at: response.start,
        says: `"${phrase}" comes from ${from}; the phrase of ${response.code} is "${current}".`,
      }
    },
    passes: [
      '< HTTP/1.1 413 Content Too Large',
      '< HTTP/1.1 404 not found',
      // a server may send a phrase of its own, or none (RFC 9112 §4)
      '< HTTP/1.1 200 Fine',
      '< HTTP/1.1 200 ',
    ],
    fails: ['< HTTP/1.1 413 Request Entity Too Large', '< HTTP/1.1 302 Moved Temporarily'],
  },
  {
    id: 'phrase-of-another',
    level: 'hint',
    section: 'RFC 9110 §15.1',
    checks: [],
    says: 'The phrase is that of another code.',
    why: 'A program reads the code and a person reads the phrase, and here the two are told different things.',
    mend: 'Send the phrase of the code, or none; if the phrase is what you mean, send its code.',
    on: { codes: ['any'] },
    find: ({ response }) => {
      const phrase = response?.seen.phrase?.toLowerCase()
      if (!response || !phrase) return
      const other = codeOf.get(phrase)
      if (other === undefined || other === response.code || sourceOf.has(`${response.code} ${phrase}`)) return
      if (status(response.code)?.phrase.toLowerCase() === phrase) return
      return {
        at: response.start,
        says: `"${response.seen.phrase}" is the phrase of ${other}, not of ${response.code}.`,
      }
    },
    passes: ['< HTTP/1.1 404 Not Found', '< HTTP/1.1 404 No such order', '< HTTP/2 404'],
    fails: ['< HTTP/1.1 404 OK', '< HTTP/1.1 403 Unauthorized'],
  },
]
