import { type PolicyDirective, parseContentSecurityPolicy, visible } from '../../syntax/index.ts'
import { answered } from '../examples.ts'
import type { Message } from '../message.ts'
import { repeatedIn } from '../repeated.ts'
import type { Mark, Rule } from '../rule.ts'

const policyFields = ['content-security-policy', 'content-security-policy-report-only'] as const
const on = { response: policyFields, alone: true } as const

/** CSP3 §6, what it takes over from other documents, and what was defined before it. */
const known = new Set([
  'base-uri',
  'block-all-mixed-content',
  'child-src',
  'connect-src',
  'default-src',
  'fenced-frame-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'navigate-to',
  'object-src',
  'plugin-types',
  'prefetch-src',
  'referrer',
  'reflected-xss',
  'report-to',
  'report-uri',
  'require-sri-for',
  'require-trusted-types-for',
  'sandbox',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src',
  'style-src-attr',
  'style-src-elem',
  'trusted-types',
  'upgrade-insecure-requests',
  'webrtc',
  'worker-src',
])

const keyword =
  /^(?:self|none|unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic|wasm-unsafe-eval|report-sample|nonce-.+|sha(?:256|384|512)-.+)$/i

/** Directives whose values are sources. */
const sourceLists: ReadonlySet<string> = new Set(
  [...known].filter(name => /-src(?:-|$)|^(?:base-uri|form-action|frame-ancestors)$/.test(name)),
)
const isSourceList = ({ name }: PolicyDirective): boolean => sourceLists.has(name)

const isNone = (value: string): boolean => value.length === 6 && value.toLowerCase() === "'none'"
const isBareKeyword = (value: string): boolean => !value.startsWith("'") && keyword.test(value)

/** Marks each policy field with the first thing that a test finds in its directives. */
function policiesAtFault(
  message: Message | undefined,
  faultOf: (policy: readonly PolicyDirective[]) => string | undefined,
  names: readonly string[] = policyFields,
): readonly Mark[] {
  return names.flatMap(name => {
    for (const policy of message?.parsed(name, parseContentSecurityPolicy) ?? []) {
      const fault = faultOf(policy)
      if (fault !== undefined && message) return [{ at: message.field(name), says: `${visible(fault)}.` }]
    }
    return []
  })
}

/** What is said of scripts; of directives that come twice, the first counts. */
const scriptsOf = (policy: readonly PolicyDirective[]): PolicyDirective | undefined =>
  policy.find(({ name }) => name === 'script-src') ?? policy.find(({ name }) => name === 'default-src')

const allowsInline = ({ values }: PolicyDirective): boolean =>
  values.some(value => /^'unsafe-inline'$/i.test(value)) &&
  !values.some(value => /^'(?:nonce-|sha\d+-|strict-dynamic')/i.test(value))

/** Content-Security-Policy: what a page may load and run (CSP3). */
export const contentSecurityPolicy: readonly Rule[] = [
  {
    id: 'csp-directive-unknown',
    level: 'hint',
    section: 'CSP3 §2.3',
    checks: [],
    says: 'Content-Security-Policy has a directive that no standard defines.',
    why: 'Browsers pass over what they do not know, so it protects nothing. A missing semicolon or a misspelled name is the usual cause.',
    mend: 'Check the spelling, and that a semicolon stands between each two directives.',
    on,
    find: ({ response }) =>
      policiesAtFault(response, policy => {
        const other = policy.find(({ name }) => !known.has(name))
        return other && `The directive ${other.name.slice(0, 60)} is not defined`
      }),
    passes: [answered("Content-Security-Policy: DEFAULT-SRC 'self'; report-to csp; upgrade-insecure-requests;")],
    fails: [answered("Content-Security-Policy: script-source 'self'"), answered("Content-Security-Policy: 'self'")],
  },
  {
    id: 'csp-directive-repeated',
    level: 'warning',
    section: 'CSP3 §2.2.1',
    checks: [],
    says: 'A policy has a directive twice.',
    why: 'Browsers go by the first one and pass over the second, whatever it allows or forbids.',
    mend: 'Join the two into one directive.',
    on,
    find: ({ response }) =>
      policiesAtFault(response, policy => {
        const twice = repeatedIn(policy.map(({ name }) => name))
        return twice === undefined
          ? undefined
          : `The directive ${twice.slice(0, 60)} comes twice, and only the first counts`
      }),
    passes: [
      // two policies, which both hold
      answered("Content-Security-Policy: img-src 'self', img-src https:"),
    ],
    fails: [answered("Content-Security-Policy: img-src 'self'; img-src https:")],
  },
  {
    id: 'csp-keyword-unquoted',
    level: 'warning',
    section: 'CSP3 §2.3.1',
    checks: [],
    says: 'A keyword of a policy stands without its quotes.',
    why: 'Without quotes the word is taken for the name of a host: self allows a host called self, and not this site.',
    mend: "Put it in single quotes: 'self'.",
    on,
    find: ({ response }) =>
      policiesAtFault(response, policy => {
        for (const directive of policy) {
          const bare = isSourceList(directive) ? directive.values.find(isBareKeyword) : undefined
          if (bare !== undefined) return `${bare.slice(0, 60)} stands without quotes`
        }
        return undefined
      }),
    passes: [
      answered("Content-Security-Policy: default-src 'self' none.example; trusted-types none"),
      answered("Content-Security-Policy: frame-ancestors 'none'"),
    ],
    fails: [
      answered('Content-Security-Policy: default-src self'),
      answered("Content-Security-Policy: script-src unsafe-inline 'self'"),
    ],
  },
  {
    id: 'csp-none-with-others',
    level: 'warning',
    section: 'CSP3 §6.7.2.4',
    checks: [],
    says: "A policy has 'none' together with other sources.",
    why: "'none' counts only where it stands alone; beside others browsers pass over it.",
    mend: "Take 'none' out, or the other sources.",
    on,
    find: ({ response }) =>
      policiesAtFault(response, policy => {
        const mixed = policy.find(
          directive =>
            isSourceList(directive) &&
            directive.values.some(isNone) &&
            directive.values.some(value => !isNone(value) && value.toLowerCase() !== "'report-sample'"),
        )
        return mixed && `'none' does not stand alone in ${mixed.name}`
      }),
    passes: [answered("Content-Security-Policy: object-src 'none'; script-src 'self'")],
    fails: [answered("Content-Security-Policy: object-src 'none' https:")],
  },
  {
    id: 'csp-unsafe-inline',
    level: 'hint',
    section: 'CSP3 §8.2',
    checks: [],
    says: 'Content-Security-Policy lets every inline script run.',
    why: 'Scripts that an attacker gets into the page run as well, which is what the policy is there to prevent.',
    mend: "Give your own inline scripts a nonce or a hash, and take 'unsafe-inline' out of script-src.",
    on: { response: ['Content-Security-Policy'], alone: true },
    find: ({ response }) =>
      // several policies hold together: only if each of them lets inline scripts run do they
      response?.parsed('content-security-policy', parseContentSecurityPolicy)?.every(policy => {
        const scripts = scriptsOf(policy)
        return scripts === undefined || allowsInline(scripts)
      }) &&
      policiesAtFault(
        response,
        policy => {
          const scripts = scriptsOf(policy)
          return scripts && allowsInline(scripts) ? `${scripts.name} has 'unsafe-inline'` : undefined
        },
        ['content-security-policy'],
      ),
    passes: [
      // beside a nonce it is for old browsers alone
      answered("Content-Security-Policy: script-src 'unsafe-inline' 'nonce-abc'"),
      answered("Content-Security-Policy: default-src 'unsafe-inline'; script-src 'self'"),
      answered("Content-Security-Policy: style-src 'unsafe-inline'"),
      answered("Content-Security-Policy: script-src 'unsafe-inline', script-src 'self'"),
    ],
    fails: [answered("Content-Security-Policy: default-src 'self' 'unsafe-inline'")],
  },
  {
    id: 'csp-guards-scripts',
    level: 'good',
    section: 'CSP3 §8.2',
    checks: [],
    says: 'Content-Security-Policy lets only known scripts run.',
    why: 'A script that an attacker gets into the page does not run.',
    on: { response: ['Content-Security-Policy'], alone: true },
    find: ({ response }) =>
      response?.parsed('content-security-policy', parseContentSecurityPolicy)?.some(policy => {
        const values = scriptsOf(policy)?.values
        if (!values || values.some(value => /^(?:\*|https?:|data:|'unsafe-eval')$/i.test(value))) return false
        return values.every(value => /^'(?:self|none|nonce-.+|sha\d+-.+|strict-dynamic|report-sample)'$/i.test(value))
      }) && response.field('content-security-policy'),
    passes: [
      answered("Content-Security-Policy: script-src 'self' https:"),
      answered("Content-Security-Policy: img-src 'self'"),
    ],
    fails: [
      answered("Content-Security-Policy: script-src 'self' 'nonce-abc'"),
      answered("Content-Security-Policy: default-src 'none'"),
    ],
  },
]
